/** What callers press to take a branch, by its id; null for what is not a key. */
export function keyOf(exit) {
  const key = /^key-([0-9]|star|hash)$/.exec(exit)?.[1];
  return { star: '*', hash: '#' }[key] ?? key ?? null;
}
