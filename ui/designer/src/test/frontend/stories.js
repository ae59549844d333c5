/** Stories as the page sends them, as far as the scripts read them. */

/** @param blocks each its id, the branch that leads to it or null, and its lines */
export function drawn(...blocks) {
  return { blocks: blocks.map(([id, row, lines]) => ({ id, row, kind: id === 'start' ? 'start' : row ? 'row' : 'aside', lines })) };
}

export function step(id) {
  return { id, parts: [] };
}

export function rows(of, ...all) {
  return { step: of, rows: all };
}

export function row(branch, key, lines = [], to = null) {
  return { branch, label: branch, key, lines, chip: to?.chip ?? null };
}

export function chip(to, branch) {
  return { branch, chip: { to } };
}
