/** The story as it is read. Nothing here needs a browser. */
import { asideItems } from './aside.js';
import { START } from '../base/places.js';

/**
 * @typedef {{id: string, block: string, up: ?string, key: ?string, to: ?string, at: number, of: number}} Item what the keyboard
 *     comes to: a step, a branch or the start. `block` is where it stands, `up` what it belongs to, `key` what callers press,
 *     `to` the step that its chip names; `at` is its number among the `of` items of the same branch or list
 */

/** @returns {Item[]} in reading order */
export function reading({ blocks }) {
  const items = [];
  const add = (id, block, up, more = {}) => items.push({ id, block, up, key: null, to: null, ...more });
  const walk = (lines, block, up) => {
    for (const line of lines) {
      if (line.rows) {
        for (const row of line.rows) {
          add(row.branch, block, line.step, { key: row.key, to: row.chip?.to ?? null });
          walk(row.lines, block, row.branch);
        }
      } else if (line.chip) {
        add(line.branch, block, up, { to: line.chip.to });
      } else {
        add(line.id, block, up);
      }
    }
  };
  for (const block of blocks) {
    block.kind === 'start' && add(START, block.id, null);
    walk(block.lines, block.id, block.kind === 'start' ? START : block.row);
    asideItems(block).forEach(id => add(id, block.id, null));
  }
  return counted(items);
}

/** What follows the start is on one level with it, in all blocks that no row leads to. */
function counted(items) {
  const lists = Map.groupBy(items, ({ up }) => (up === START ? null : up));
  lists.forEach(list => list.forEach((item, i) => Object.assign(item, { at: i + 1, of: list.length })));
  return items;
}

/** The letters of steps, by the step. */
export function lettered(blocks) {
  const letters = new Map();
  const walk = lines => {
    for (const { id, letter, rows } of lines) {
      letter && letters.set(id, letter);
      rows?.forEach(row => walk(row.lines));
    }
  };
  for (const { id, letter, lines } of blocks) {
    letter && letters.set(id.slice(id.indexOf(':') + 1), letter);
    walk(lines);
  }
  return letters;
}
