import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START } from '../../main/frontend/canvas/graph.js';
import { draggedBranch, draggedStep, fits, places } from '../../main/frontend/canvas/places.js';
import { flow } from './flows.js';

/** start → menu; key 1 → a → end, key 2 → b → c; the first branch is the main one. */
const drawn = flow('menu', { menu: { 1: 'a', 2: 'b', 3: null }, a: { next: 'end' }, b: { next: 'c' }, c: { next: null }, end: {} });
drawn.steps.forEach(step => (step.main = step.exits[0]?.id ?? null));
const all = places(drawn);
const step = id => drawn.steps.find(each => each.id === id);
const taking = dragged => [...all.keys()].filter(place => fits(dragged, all.get(place)));

test('an action goes to every branch, and to every card that has one', () => {
  const everywhere = [START, `${START}/start`, 'menu/1', 'menu/2', 'menu/3', 'menu', 'a/next', 'a', 'b/next', 'b', 'c/next', 'c'];
  assert.deepEqual(taking({ kind: 'action', ends: false }), everywhere);
});

test('what ends the call goes only where nothing follows', () => {
  assert.deepEqual(taking({ kind: 'action', ends: true }), ['menu/3', 'c/next', 'c']);
});

test('a branch goes to every step but the one it leads to', () => {
  assert.deepEqual(taking(draggedBranch(all.get('menu/1'))), ['menu', 'b', 'c', 'end']);
});

test('a step goes anywhere but where it is and beyond what comes along with it', () => {
  assert.deepEqual(taking(draggedStep(drawn, step('menu'))), ['a/next', 'a']);
  assert.deepEqual(taking(draggedStep(drawn, step('b'))), [START, `${START}/start`, 'menu/1', 'menu/3', 'menu', 'a/next', 'a', 'c/next', 'c']);
  assert.deepEqual(taking(draggedStep(drawn, step('end'))), ['menu/3', 'c/next', 'c']);
});

test('nothing goes anywhere while nothing is dragged', () => {
  assert.deepEqual(taking(null), []);
});
