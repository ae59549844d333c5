const LEAST = 320;

/**
 * What of an element is not covered by the parts that float over the drawing: where it begins, and its size. All of it where
 * they leave too little.
 */
export function room(element) {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [from, to] = ['left', 'right'].map(side => parseFloat(style.getPropertyValue(`--cw-inset-${side}`)) || 0);
  return width - from - to < LEAST ? { from: 0, width, height } : { from, width: width - from - to, height };
}
