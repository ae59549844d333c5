/** One colour for each group of actions, dark enough for white symbols on it and for a line on white. */
const COLOURS = { Play: '#2563c9', Route: '#7a44c9', Ring: '#0b7d71', Messages: '#a83a7c', Queue: '#b35a00', End: '#a33a32' };
const OTHERS = ['#4c6a1e', '#8a5a14', '#2e6f8e', '#6b5b95', '#8c4a5e', '#4b5d78'];

/** Groups that third parties bring get one of the other colours, always the same. */
export function colour(group) {
  const sum = [...group].reduce((all, letter) => (all * 31 + letter.codePointAt(0)) % 9973, 7);
  return COLOURS[group] ?? OTHERS[sum % OTHERS.length];
}
