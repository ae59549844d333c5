/**
 * The ways into a step, drawn from the chips that name it, while one of them or its letter is looked at.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box in pixels of the drawing
 * @typedef {{d: string, from: {x: number, y: number}, to: {x: number, y: number}}} Arc `d` is an SVG path
 */

/** How far two arcs land from each other, if the target is high enough for all of them. */
const APART = 6;
const EDGE = 3;
/** The middle of a sentence's first line. */
const FIRST_LINE = 15;
/** Room for the arrow's head at the target. */
const HEAD = 5;
/** How far below its chip an arc runs to a target beside it. */
const SAG = 64;

/**
 * One arc a chip, each with a landing and a bend of its own. A chip that stands to the left of the target's column leads to
 * its left edge, any other to its right edge.
 *
 * @param {Box[]} chips
 * @param {Box} target
 * @returns {Arc[]} in the order of the chips
 */
export function arcs(chips, target) {
  const arcs = new Map();
  for (const [leads, there] of Map.groupBy(chips, chip => side(chip, target))) {
    const sorted = there.toSorted((a, b) => a.y - b.y || a.x - b.x);
    const landings = spread(sorted.length, target);
    sorted.forEach((chip, i) => arcs.set(chip, leads(chip, target, landings[i], i, sorted.length)));
  }
  return chips.map(chip => arcs.get(chip));
}

/** The point of each side that is landed on which is closest to the middle; arrows point there. */
export function heads(arcs) {
  return [...Map.groupBy(arcs, ({ to }) => to.x).values()].map(there => there.map(({ to }) => to).sort((a, b) => a.y - b.y)[(there.length - 1) >> 1]);
}

function side(chip, target) {
  if (chip.x + chip.width < target.x) {
    return fromLeft;
  }
  return chip.x > target.x + target.width ? fromRight : around;
}

/** Landings around the first line of the target, closer together if there are too many. */
function spread(count, { y, height }) {
  const apart = Math.min(APART, (height - 2 * EDGE) / Math.max(1, count - 1));
  const half = (apart * (count - 1)) / 2;
  const middle = Math.max(EDGE + half, Math.min(height - EDGE - half, FIRST_LINE, height / 2));
  return Array.from({ length: count }, (_, i) => y + middle - half + i * apart);
}

function fromLeft(chip, target, landing, i) {
  const from = { x: chip.x + chip.width + 2, y: chip.y + chip.height / 2 };
  const to = { x: target.x - 2, y: landing };
  return { d: curve(from, [from.x + 70 + i * 6, from.y], [to.x - 90, to.y], [to.x - HEAD, to.y]), from, to };
}

/** In the same column: around the right ends of both. */
function around(chip, target, landing, i) {
  const from = { x: chip.x + chip.width + 2, y: chip.y + chip.height / 2 };
  const to = { x: target.x + target.width + 2, y: landing };
  const bend = Math.max(from.x, to.x) + 40 + i * 12;
  return { d: curve(from, [bend, from.y], [bend, to.y], [to.x + HEAD, to.y]), from, to };
}

/** Leaves the chip by its lower or upper edge, so that it crosses no word beside it. */
function fromRight(chip, target, landing, i, count) {
  const middle = chip.y + chip.height / 2;
  const level = Math.abs(middle - landing) < chip.height;
  const down = level || landing > middle ? 1 : -1;
  const from = { x: chip.x + 12 + i * 3, y: down > 0 ? chip.y + chip.height + 1 : chip.y - 1 };
  const to = { x: target.x + target.width + 2, y: landing };
  const across = from.x - to.x;
  const sag = level ? SAG : 0;
  const fall = down * Math.max(sag, Math.min(90, Math.abs(landing - from.y) * 0.6));
  return { d: curve(from, [from.x - across * 0.06 - i * 4, from.y + fall], [to.x + Math.min(120, across / 2) + (count - i) * 10, to.y + sag], [to.x + HEAD, to.y]), from, to };
}

function curve({ x, y }, first, second, end) {
  return `M${x},${y}C${first} ${second} ${end}`;
}
