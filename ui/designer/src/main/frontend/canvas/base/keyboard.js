/**
 * Where a key leads from an item: up and down as it is read, in and out of a branch, and to the branch of a key that
 * callers press.
 *
 * @param items as `reading.js` lists them
 * @returns {string|undefined} an item's id
 */
export function next(key, id, items) {
  const at = items.findIndex(item => item.id === id);
  const here = items[at];
  switch (key) {
    case 'ArrowDown':
      return items[at + 1]?.id;
    case 'ArrowUp':
      return items[at - 1]?.id;
    case 'ArrowRight':
      return items.find(item => item.up === id)?.id;
    case 'ArrowLeft':
      return here?.up ?? undefined;
    case 'Home':
      return items[0].id;
    case 'End':
      return items.at(-1).id;
    default:
      return /^[0-9*#]$/.test(key) ? pressed(key, here, items) : undefined;
  }
}

/** On a menu or on one of its branches. */
function pressed(key, here, items) {
  return items.find(item => item.key === key && (item.up === here?.id || item.up === here?.up))?.id;
}
