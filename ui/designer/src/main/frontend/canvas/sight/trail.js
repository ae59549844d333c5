/** How one gets from the start to what is seen, while the start is out of view. */

/**
 * @param {import('../layout/columns.js').Block[]} blocks
 * @param {Map<string, {x: number, y: number}>} placed by `columns`
 * @param {{x: number, y: number, width: number, height: number}} view what is seen, in pixels of the drawing
 * @returns {string[]} ids of blocks from the start to the one of which most is seen; none while the start is seen
 */
export function trail(blocks, placed, view) {
  const seen = blocks.map(block => ({ block, area: shared(block, placed.get(block.id), view) }));
  if (seen[0].area > 0) {
    return [];
  }
  const { block, area } = seen.reduce((most, each) => (each.area > most.area ? each : most));
  const byId = new Map(blocks.map(each => [each.id, each]));
  const path = [];
  for (let at = area > 0 ? block : null; at && at !== blocks[0]; at = byId.get(at.parent)) {
    path.unshift(at.id);
  }
  return [blocks[0].id, ...path];
}

function shared({ width, height }, { x, y }, view) {
  const across = Math.min(x + width, view.x + view.width) - Math.max(x, view.x);
  const down = Math.min(y + height, view.y + view.height) - Math.max(y, view.y);
  return Math.max(0, across) * Math.max(0, down);
}
