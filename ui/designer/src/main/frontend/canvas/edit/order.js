/** Where a row goes that is put elsewhere in its list. Nothing here needs a browser. */

/**
 * @typedef {{exits: string[], before: string}} Order the branches that go elsewhere, and the one they come before; empty for
 *     the end of the list
 */

/**
 * The rows that one can change places with, and itself, as they stand.
 *
 * @param branch as `step/exit`
 * @param blocks as the page sends them
 * @returns none if its place is fixed
 */
export function listOf(branch, blocks) {
  const rows = blocks.map(block => listWith(branch, block.lines)).find(Boolean) ?? [];
  const order = rows.find(row => row.branch === branch)?.order;
  return order ? rows.filter(row => row.order?.list === order.list) : [];
}

/** @returns {?Order} that puts it past the row above or below; null if there is none */
export function past(branch, up, blocks) {
  const list = listOf(branch, blocks);
  const at = list.findIndex(row => row.branch === branch);
  return into(branch, up ? at - 1 : at + 2, list);
}

/**
 * @param gap the number of rows of the list that are above the place where it goes
 * @returns {?Order} null if it stands there already
 */
export function into(branch, gap, list) {
  const at = list.findIndex(row => row.branch === branch);
  return at < 0 || gap < 0 || gap > list.length || gap === at || gap === at + 1 ? null : { exits: list[at].order.exits, before: list[gap]?.order.exits[0] ?? '' };
}

function listWith(branch, lines) {
  for (const { rows } of lines) {
    const found = rows?.some(row => row.branch === branch) ? rows : rows?.map(row => listWith(branch, row.lines)).find(Boolean);
    if (found) {
      return found;
    }
  }
  return null;
}
