import assert from 'node:assert/strict';
import { test } from 'node:test';
import { past } from '../../../../main/frontend/canvas/edit/moving.js';
import { places, START } from '../../../../main/frontend/canvas/base/places.js';
import { flow } from '../../flows.js';
import { row, rows, step } from '../../stories.js';

/** start → a → b → menu; key 1 → c → d within its row. */
const drawn = flow('a', { a: { next: 'b' }, b: { next: 'menu' }, menu: { 1: 'c', 2: null }, c: { next: 'd' }, d: { next: null } });
drawn.steps.forEach(each => (each.main = each.exits[0]?.id ?? null));
const after = (id, before) => ({ ...step(id), before });
drawn.blocks = [{ id: 'start', lines: [after('a', `${START}/start`), after('b', 'a/next'), after('menu', 'b/next'), rows('menu', row('menu/1', '1', [after('c', 'menu/1'), after('d', 'c/next')]))] }];
const to = (id, up) => past(id, up, drawn, places(drawn));

test('up is before the sentence above, down is after the one below', () => {
  assert.equal(to('b', true), `${START}/start`);
  assert.equal(to('a', false), 'b/next');
  assert.equal(to('d', true), 'menu/1');
  assert.equal(to('c', false), 'd/next');
});

test('there is nothing above the first and below the last', () => {
  assert.equal(to('a', true), null);
  assert.equal(to('c', true), null);
  assert.equal(to('d', false), null);
});

test('past a menu a step goes to its first key', () => {
  assert.equal(to('b', false), 'menu/1');
});
