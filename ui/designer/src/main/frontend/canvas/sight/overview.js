/** The drawing in small, beside it while it cannot be seen as a whole. */

const WIDTH = 150;
const HEIGHT = 110;
const COLUMNS = 3;
const WINDOWS = 2;

/**
 * @param {import('../layout/columns.js').Block[]} blocks
 * @param {Map<string, {x: number, y: number}>} placed by `columns`
 * @param {{x: number, y: number, width: number, height: number}} view what is seen, in pixels of the drawing
 * @returns {?{width: number, height: number, scale: number, boxes: object[], view: object}} blocks as `boxes`, and the view as
 *     far as it shows some of the drawing, in pixels of the overview, of which `scale` make one of the drawing; nothing while
 *     all is in view, and for what is neither deeper than three columns nor higher than two windows
 */
export function overview(blocks, placed, view) {
  const right = Math.max(...blocks.map(({ id, width }) => placed.get(id).x + width));
  const bottom = Math.max(...blocks.map(({ id, height }) => placed.get(id).y + height));
  const seen = view.x <= 0 && view.y <= 0 && view.x + view.width >= right && view.y + view.height >= bottom;
  const large = blocks.some(({ column }) => column >= COLUMNS) || bottom > WINDOWS * view.height;
  if (seen || !large) {
    return null;
  }
  const scale = Math.min(WIDTH / right, HEIGHT / bottom);
  const small = (x, y, width, height) => ({ x: x * scale, y: y * scale, width: width * scale, height: height * scale });
  const [left, top] = [Math.max(0, view.x), Math.max(0, view.y)];
  return {
    width: right * scale,
    height: bottom * scale,
    scale,
    boxes: blocks.map(({ id, kind, width, height }) => ({ id, kind, ...small(placed.get(id).x, placed.get(id).y, width, height) })),
    view: small(left, top, Math.max(0, Math.min(right, view.x + view.width) - left), Math.max(0, Math.min(bottom, view.y + view.height) - top)),
  };
}
