/** The lines of a drawing: each from a row's port through the gap between two columns into the title of the row's block. */
import { COLUMN, GAP } from './columns.js';
import { path } from './path.js';
import { STRAIGHT } from './straighten.js';

const APART = 9;
/** What is kept free of upright lines in a gap: the port at its left, and the arrow's head at its right. */
const PORT = 10;
const HEAD = 16;
/** Lines that pass each other by less than this do not share a lane. */
const CLEAR = 10;

/**
 * Routes all lines. Rows and the blocks they lead to have one order on both sides of a gap, so no two lines ever cross.
 *
 * @param {import('./columns.js').Block[]} blocks in reading order
 * @param {Map<string, {x: number, y: number}>} placed by `columns`
 * @returns {{from: string, row: string, d: string, head: {x: number, y: number}}[]} in reading order; `from` is the block it
 *     leaves, `row` the one it leads to, which is known by its row, `d` an SVG path, and `head` the tip of its arrow
 */
export function routes(blocks, placed) {
  const lines = blocks.filter(block => block.parent).map(block => line(block, placed));
  Map.groupBy(lines, ({ column }) => column).forEach(spread);
  return lines.map(({ from, row, start, end, lane }) => ({
    from,
    row,
    d: path(lane === undefined ? [start, end] : [start, [lane, start[1]], [lane, end[1]], end]),
    head: { x: end[0], y: end[1] },
  }));
}

function line({ id, parent, column, portY, titleY }, placed) {
  const { x, y } = placed.get(id);
  const port = placed.get(parent);
  const from = port.y + portY;
  const title = y + titleY;
  const straight = Math.abs(title - from) <= STRAIGHT;
  return { from: parent, row: id, column, start: [port.x + COLUMN, from], end: [x, straight ? from : title], rank: 0 };
}

/** Gives each line of a gap that bends an `x` to run up or down at: as far apart as there is room for. */
function spread(lines) {
  const down = lines.filter(({ start, end }) => end[1] > start[1]);
  const up = lines.filter(({ start, end }) => end[1] < start[1]).reverse();
  rank(down);
  rank(up);
  const bent = [...down, ...up];
  const lanes = 1 + Math.max(0, ...bent.map(each => each.rank));
  const apart = Math.min(APART, (GAP - PORT - HEAD) / lanes);
  for (const each of bent) {
    const middle = each.start[0] + (PORT + GAP - HEAD) / 2;
    each.lane = middle + ((lanes - 1) / 2 - each.rank) * apart;
  }
}

/**
 * Of two lines in one direction that run past each other, the one further ahead has to turn closer to its block. Those that
 * do not may share a lane.
 */
function rank(lines) {
  lines.forEach((each, i) => {
    const passed = lines.slice(0, i).filter(other => meet(each, other));
    each.rank = Math.max(-1, ...passed.map(other => other.rank)) + 1;
  });
}

function meet(a, b) {
  return Math.min(bottom(a), bottom(b)) + CLEAR >= Math.max(top(a), top(b));
}

function top({ start, end }) {
  return Math.min(start[1], end[1]);
}

function bottom({ start, end }) {
  return Math.max(start[1], end[1]);
}
