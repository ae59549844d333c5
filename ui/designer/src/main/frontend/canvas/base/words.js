/** Fills the places `{0}`, `{1}` … of what the page gave to be said. */
export function fill(sentence, ...texts) {
  return sentence.replace(/\{(\d)\}/g, (place, index) => texts[index]);
}
