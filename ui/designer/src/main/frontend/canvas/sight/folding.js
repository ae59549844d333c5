import { COLUMN, GAP } from '../layout/columns.js';

/** What a flow is shown at, at least, when it is opened; smaller words are hard to read. */
export const READABLE = 0.8;

const MARGIN = 24;

/** How many columns a window of a width shows side by side; what is deeper is folded when a flow is opened. At least one. */
export function columnsFor(width) {
  return Math.max(1, Math.floor((width / READABLE - 2 * MARGIN + GAP) / (COLUMN + GAP)));
}
