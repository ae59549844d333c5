/**
 * Where the blocks of a story stand: in columns from left to right, each as level with the row that leads to it as those
 * beside it in its column allow.
 *
 * @typedef {{id: string, column: number, parent: ?string, portY: number, titleY: number, width: number, height: number,
 *     kind: 'start'|'row'|'shared'|'aside'}} Block what the page measured, in CSS pixels: `column` from 0, `parent` the block
 *     it hangs from, `portY` the middle of the row that leads to it from the parent's top, `titleY` the middle of its own
 *     title from its top. Only blocks of kind `row` have a parent, which stands in the column before.
 */
import { isotonic } from './isotonic.js';
import { straighten } from './straighten.js';

/** The width of every column and of the gap that lines run in between two. */
export const COLUMN = 352;
export const GAP = 56;

/** How far above the first of the shared blocks, and of those set aside, their heading begins. */
export const HEADING = 24;

const BETWEEN = 12;
const BELOW_START = 16;

/** As high as a drawing may be anyway: it fits into a window as wide as two columns. */
const ROOM = 720;

/**
 * Places blocks. Where a block stands depends on the blocks of its own column and of those to the left, and on nothing else:
 * so what is edited moves nothing to its left.
 *
 * @param {Block[]} blocks in reading order: each right before those that hang from it
 * @returns {Map<string, {x: number, y: number}>} the upper left corner of each, from that of the start; whole pixels
 */
export function columns(blocks) {
  const placed = new Map();
  let room = ROOM;
  for (const [column, there] of Map.groupBy(blocks, block => block.column)) {
    const offsets = stack(there);
    const height = offsets.at(-1) + Math.ceil(there.at(-1).height);
    room = Math.max(room, height);
    const tops = column === 0 ? offsets : level(there, offsets, room - height, placed);
    there.forEach(({ id }, i) => placed.set(id, { x: column * (COLUMN + GAP), y: tops[i] }));
  }
  return placed;
}

/** The tops of blocks that stand as close below each other as they may. */
function stack(blocks) {
  let top = 0;
  return blocks.map((block, i) => {
    const before = blocks[i - 1];
    if (before) {
      top += Math.ceil(before.height) + (before.kind === block.kind ? BETWEEN : BELOW_START + HEADING);
    }
    return top;
  });
}

/** The tops of blocks that hang from rows; all of them may be moved down by `most`. */
function level(blocks, offsets, most, placed) {
  const wishes = blocks.map(({ parent, portY, titleY }) => placed.get(parent).y + portY - titleY);
  const shifts = isotonic(wishes.map((wish, i) => wish - offsets[i]), 0, most);
  return straighten(blocks.map(({ height }, i) => ({ top: Math.round(shifts[i]) + offsets[i], wish: wishes[i], height: Math.ceil(height) })));
}
