/** The size of every card, in pixels. */
export const CARD = { width: 220, height: 64 };

/** The width of a label, in pixels. It is estimated, so that the layout needs no browser; the page cuts off longer labels. */
export function labelWidth(label) {
  return label ? Math.min(CARD.width - 20, 16 + 6.6 * label.length) : 0;
}
