/**
 * Where a key leads from a card: down along its first branch, up to where it hangs, and sideways to what hangs beside it.
 *
 * @returns {string|undefined} a card's id
 */
export function next(key, id, drawn) {
  const out = drawn.branches.filter(branch => branch.from === id && drawn.cards.has(branch.to));
  const above = drawn.branches.find(branch => branch.to === id && branch.kind === 'tree');
  const ids = [...drawn.cards.keys()];
  switch (key) {
    case 'ArrowDown':
      return (out.find(branch => branch.kind === 'tree') ?? out[0])?.to;
    case 'ArrowUp':
      return above?.from;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const beside = above ? hanging(above.from, drawn) : ids.filter(each => isRoot(each, drawn));
      return beside[beside.indexOf(id) + (key === 'ArrowLeft' ? -1 : 1)];
    }
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    default:
      return undefined;
  }
}

/** How deep each card hangs, from 1, as screen readers say it. */
export function levels(drawn) {
  const levels = new Map();
  for (const id of drawn.cards.keys()) {
    const above = drawn.branches.find(branch => branch.to === id && branch.kind === 'tree');
    levels.set(id, above ? levels.get(above.from) + 1 : 1);
  }
  return levels;
}

function hanging(id, drawn) {
  return drawn.branches.filter(branch => branch.from === id && branch.kind === 'tree').map(branch => branch.to);
}

function isRoot(id, drawn) {
  return !drawn.branches.some(branch => branch.to === id && branch.kind === 'tree');
}
