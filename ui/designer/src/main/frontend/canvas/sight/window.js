/**
 * Which blocks are in the page: those around the view, so that a large flow pans and edits like a small one.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box in pixels of the drawing
 */

/** Up to so many steps all blocks are in the page. */
export const ALWAYS = 150;

/**
 * The part of the drawing whose blocks are to be in the page: one window beyond the view on each side.
 *
 * @param {Box} view
 * @returns {Box}
 */
export function around({ x, y, width, height }) {
  return { x: x - width, y: y - height, width: 3 * width, height: 3 * height };
}

/** Whether nothing has to change for a view yet: it is not closer than half a window to where blocks begin to be missing. */
export function covers(part, { x, y, width, height }) {
  return part !== null
    && x - width / 2 >= part.x && x + 1.5 * width <= part.x + part.width
    && y - height / 2 >= part.y && y + 1.5 * height <= part.y + part.height;
}

/** The ids of the blocks that stand in a part of the drawing, were it only with a corner, in reading order. */
export function within(part, blocks, placed) {
  return blocks
    .filter(block => {
      const { x, y } = placed.get(block.id);
      return x < part.x + part.width && x + block.width > part.x && y < part.y + part.height && y + block.height > part.y;
    })
    .map(({ id }) => id);
}
