const LEAST = 320;

/**
 * What of an element is not covered by the parts that float over the drawing: where it begins, and its size. All of it where
 * they leave too little. Its corner is how far from the left its upper edge has something over it all the same.
 */
export function room(element) {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [from, to, corner] = ['inset-left', 'inset-right', 'corner-left'].map(
    name => parseFloat(style.getPropertyValue(`--cw-${name}`)) || 0);
  return width - from - to < LEAST ? { from: 0, width, height, corner } : { from, width: width - from - to, height, corner };
}
