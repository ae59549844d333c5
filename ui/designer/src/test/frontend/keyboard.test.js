import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START } from '../../main/frontend/canvas/graph.js';
import { levels, next } from '../../main/frontend/canvas/keyboard.js';
import { layout } from '../../main/frontend/canvas/layout.js';
import { flow } from './flows.js';

const drawn = layout(flow('menu', { menu: { 1: 'a', 2: 'b', 3: 'menu' }, a: { next: 'end' }, b: { next: 'end' }, end: {}, lost: {} }));

test('the keys move along the branches', () => {
  assert.equal(next('ArrowDown', START, drawn), 'menu');
  assert.equal(next('ArrowDown', 'menu', drawn), 'a');
  assert.equal(next('ArrowUp', 'a', drawn), 'menu');
  assert.equal(next('ArrowRight', 'a', drawn), 'b');
  assert.equal(next('ArrowLeft', 'b', drawn), 'a');
});

test('a join is followed down, though the step hangs elsewhere', () => {
  assert.equal(next('ArrowDown', 'a', drawn), 'end');
  assert.equal(next('ArrowDown', 'b', drawn), 'end');
});

test('every step can be reached, also one that no call reaches', () => {
  assert.equal(next('ArrowRight', START, drawn), 'lost');
  assert.equal(next('Home', 'lost', drawn), START);
  assert.equal(next('End', START, drawn), [...drawn.cards.keys()].at(-1));
});

test('where there is nothing more, and for other keys, nothing happens', () => {
  assert.equal(next('ArrowDown', 'end', drawn), undefined);
  assert.equal(next('ArrowUp', START, drawn), undefined);
  assert.equal(next('ArrowRight', 'b', drawn), undefined);
  assert.equal(next('x', 'menu', drawn), undefined);
});

test('levels say how deep a step hangs', () => {
  assert.deepEqual([START, 'menu', 'b', 'end', 'lost'].map(id => levels(drawn).get(id)), [1, 2, 3, 4, 1]);
});
