import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next } from '../../../../main/frontend/canvas/base/keyboard.js';
import { START } from '../../../../main/frontend/canvas/base/places.js';
import { reading } from '../../../../main/frontend/canvas/drawn/reading.js';
import { chip, drawn, row, rows, step } from '../../stories.js';

/** start: a, menu (1 leads to the block of b and c, 2 to a within the row, 3 back to the menu); set aside: lost. */
const items = reading(
  drawn(
    ['start', null, [step('a'), step('menu'), rows('menu', row('menu/1', '1'), row('menu/2', '2', [step('d')]), row('menu/3', '3', [], chip('menu')))]],
    ['menu/1', 'menu/1', [step('b'), chip('a', 'b/next')]],
    ['aside:lost', null, [step('lost')]],
  ),
);
const id = item => item.id;

test('everything is read once, a branch right under its row or as a block of its own', () => {
  assert.deepEqual(items.map(id), [START, 'a', 'menu', 'menu/1', 'menu/2', 'd', 'menu/3', 'b', 'b/next', 'lost']);
});

test('the keys go up and down as it is read', () => {
  assert.equal(next('ArrowDown', START, items), 'a');
  assert.equal(next('ArrowDown', 'menu', items), 'menu/1');
  assert.equal(next('ArrowUp', 'menu', items), 'a');
  assert.equal(next('Home', 'b', items), START);
  assert.equal(next('End', START, items), 'lost');
});

test('and into a branch, and out of it', () => {
  assert.equal(next('ArrowRight', 'menu/1', items), 'b');
  assert.equal(next('ArrowRight', 'menu/2', items), 'd');
  assert.equal(next('ArrowLeft', 'b', items), 'menu/1');
  assert.equal(next('ArrowLeft', 'd', items), 'menu/2');
  assert.equal(next('ArrowLeft', 'menu/2', items), 'menu');
  assert.equal(next('ArrowLeft', 'a', items), START);
});

test('what callers press leads to its branch', () => {
  assert.equal(next('2', 'menu', items), 'menu/2');
  assert.equal(next('3', 'menu/1', items), 'menu/3');
  assert.equal(next('9', 'menu', items), undefined);
  assert.equal(next('1', 'b', items), undefined);
});

test('a chip knows the step that it names', () => {
  assert.deepEqual(items.filter(item => item.to).map(item => [item.id, item.to]), [['menu/3', 'menu'], ['b/next', 'a']]);
});

test('each is told apart from those beside it, also from what stands in other blocks', () => {
  const counted = items.map(item => `${item.id} ${item.at}/${item.of}`);
  assert.deepEqual(counted, [`${START} 1/4`, 'a 2/4', 'menu 3/4', 'menu/1 1/3', 'menu/2 2/3', 'd 1/1', 'menu/3 3/3', 'b 1/2', 'b/next 2/2', 'lost 4/4']);
});

test('where there is nothing more, and for other keys, nothing happens', () => {
  assert.equal(next('ArrowDown', 'lost', items), undefined);
  assert.equal(next('ArrowUp', START, items), undefined);
  assert.equal(next('ArrowRight', 'menu/3', items), undefined);
  assert.equal(next('ArrowLeft', 'lost', items), undefined);
  assert.equal(next('x', 'menu', items), undefined);
});
