import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branch, deep, drawn, summary, wayTo } from '../../../../main/frontend/canvas/sight/folds.js';
import { row, rows, step } from '../../stories.js';

/** start: a menu; 1 leads to b and a menu of its own, of which 1 leads to c; 2 leads to d; set aside: lost. */
const blocks = [
  block('start', 0, null, null, [step('menu'), rows('menu', row('menu/1', '1'), row('menu/2', '2'))]),
  block('menu/1', 1, 'start', 'menu/1', [step('b'), step('deep'), { ...rows('deep', row('deep/1', '1'), row('deep/2', '2', [step('inside')])), choice: true }]),
  block('deep/1', 2, 'menu/1', 'deep/1', [step('c')]),
  block('menu/2', 1, 'start', 'menu/2', [step('d')]),
  block('aside:lost', 0, null, null, [step('lost')]),
];
const ids = all => all.map(({ id }) => id);

function block(id, column, parent, branch, lines) {
  return { id, column, parent, row: branch, lines };
}

test('what hangs from a folded row is not drawn', () => {
  assert.deepEqual(ids(drawn(blocks, new Set())), ids(blocks));
  assert.deepEqual(ids(drawn(blocks, new Set(['menu/1']))), ['start', 'menu/2', 'aside:lost']);
  assert.deepEqual(ids(drawn(blocks, new Set(['deep/1']))), ['start', 'menu/1', 'menu/2', 'aside:lost']);
});

test('where there is room for so many columns, the rows that lead to the next one are folded', () => {
  assert.deepEqual([1, 2, 3].map(columns => deep(blocks, columns)), [['menu/1', 'menu/2'], ['deep/1'], []]);
});

test('a branch is a block with all that hang from it', () => {
  assert.deepEqual(ids(branch(blocks, 'menu/1')), ['menu/1', 'deep/1']);
  assert.deepEqual(ids(branch(blocks, 'menu/2')), ['menu/2']);
});

test('a folded branch says how much is in there and what its list is called', () => {
  assert.deepEqual(summary(branch(blocks, 'menu/1')), { steps: 4, names: 'deep/1, deep/2' });
  assert.deepEqual(summary(branch(blocks, 'menu/2')), { steps: 1, names: '' });
});

test('the rows on the way to a step are known', () => {
  assert.deepEqual(wayTo(blocks, 'c'), ['deep/1', 'menu/1']);
  assert.deepEqual(wayTo(blocks, 'inside'), ['menu/1']);
  assert.deepEqual(wayTo(blocks, 'deep/1'), ['menu/1']);
  assert.deepEqual(wayTo(blocks, 'lost'), []);
});
