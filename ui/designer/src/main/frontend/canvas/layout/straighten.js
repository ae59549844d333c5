/** How far from the middle of its title a line may run straight into a block. */
export const STRAIGHT = 11;

const SMALL_BEND = 26;
const CLOSEST = 6;

/**
 * Lets lines that would bend only a little run straight, where there is room: the block moves for it, gaps give way, and
 * its neighbours move on as long as that bends no line of theirs.
 *
 * @param {{top: number, wish: number, height: number}[]} column its blocks from the top, with the `top` each wishes for
 * @returns {number[]} the top of each
 */
export function straighten(column) {
  const tops = column.map(({ top }) => top);
  // Each move straightens one line more and bends none: this ends.
  while (column.some((block, i) => {
    const bend = block.wish - tops[i];
    return Math.abs(bend) > STRAIGHT && Math.abs(bend) <= SMALL_BEND && move(column, tops, i, Math.sign(bend), Math.ceil(Math.abs(bend) - STRAIGHT));
  }));
  return tops;
}

/** Moves a block up (-1) or down (1) together with those it meets there. Answers whether there was room; else all stay. */
function move(column, tops, first, way, distance) {
  const moved = [];
  for (let i = first, by = distance; by > 0; i += way) {
    if (!column[i] || way * (tops[i] - column[i].wish) + by > STRAIGHT || tops[i] + way * by < 0) {
      return false;
    }
    moved.push([i, tops[i] + way * by]);
    by -= gap(column, tops, Math.min(i, i + way)) - CLOSEST;
  }
  moved.forEach(([i, top]) => (tops[i] = top));
  return true;
}

/** The room between a block and the next; endless above the first and below the last. */
function gap(column, tops, i) {
  return i < 0 || i + 1 >= column.length ? Infinity : tops[i + 1] - tops[i] - column[i].height;
}
