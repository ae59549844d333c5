/**
 * How a drawing stands while a slot is open in it: what is below the slot makes room, in its block and in its column.
 *
 * @typedef {{block: string, from: number, by: number}} Room the block that is higher by some pixels, from a place on
 */

/** The ids of the blocks that stand lower. */
export function below({ block }, boxes, placed) {
  const { column } = boxes.find(({ id }) => id === block);
  const { y } = placed.get(block);
  return boxes.filter(box => box.column === column && placed.get(box.id).y > y).map(({ id }) => id);
}

/** Blocks and where they stand, for the lines between them. */
export function withRoom(room, boxes, placed) {
  const lower = new Set(below(room, boxes, placed));
  return {
    boxes: boxes.map(box => (box.parent === room.block && box.portY > room.from ? { ...box, portY: box.portY + room.by } : box)),
    placed: new Map([...placed].map(([id, { x, y }]) => [id, { x, y: lower.has(id) ? y + room.by : y }])),
  };
}
