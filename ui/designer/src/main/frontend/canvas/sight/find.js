/**
 * Finds in a flow.
 *
 * @typedef {{id: string, text: string, kind: ?string, uses: ?string[], problem: ?boolean}} Entry a line of the drawing: its
 *     words, the name of its action, what it refers to, and whether something is wrong with it
 */

const NUMBER = /^[\d\s()/+.-]*\d[\d\s()/+.-]*$/;
const MARKS = /[\u0300-\u036f]/g;

/**
 * The lines that have all words in their text, in the name of their action or in what they use, wherever in a word; a number
 * is found in any notation. Case and accents do not count.
 *
 * @param {Entry[]} entries in reading order
 * @param {{text: string, problems: ?boolean}} asked `problems` for lines with a problem only
 * @returns {string[]} ids in reading order; none when nothing is asked
 */
export function find(entries, { text, problems = false }) {
  const asked = text.trim();
  if (asked === '' && !problems) {
    return [];
  }
  const fits = NUMBER.test(asked) ? number(significant(digits(asked))) : words(plain(asked).split(/\s+/));
  return entries.filter(entry => (!problems || entry.problem) && fits([entry.text, entry.kind ?? '', ...(entry.uses ?? [])])).map(({ id }) => id);
}

/** What follows among those found after one, or before it; from the end on it begins again. */
export function step(found, current, by) {
  const at = found.indexOf(current);
  return at < 0 ? found.at(by > 0 ? 0 : -1) : found[(at + by + found.length) % found.length];
}

function number(wanted) {
  return texts => texts.some(text => (text.match(/\d[\d\s()/+.-]*/g) ?? []).some(each => digits(each).includes(wanted)));
}

function words(wanted) {
  return texts => {
    const there = plain(texts.join('\n'));
    return wanted.every(word => there.includes(word));
  };
}

/** Without the zeros that stand for a country or a trunk: in another notation they are not there. */
function significant(number) {
  return number.replace(/^0+(?=\d{3})/, '');
}

function digits(text) {
  return text.replace(/\D/g, '');
}

function plain(text) {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss');
}
