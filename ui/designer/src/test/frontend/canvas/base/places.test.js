import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draggedBranch, draggedPart, draggedStep, fits, onlyWay, places, START } from '../../../../main/frontend/canvas/base/places.js';
import { flow } from '../../flows.js';

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

test('all of a branch goes where its last step can be followed, and not within itself', () => {
  const part = draggedPart(drawn, { row: 'menu/2', title: 'Two' }, all);
  assert.equal(part.id, 'b');
  assert.deepEqual(taking(part), [START, `${START}/start`, 'menu/1', 'menu/3', 'menu', 'a/next', 'a']);
  assert.deepEqual(taking(draggedPart(drawn, { row: 'menu/1', title: 'One' }, all)), ['menu/3', 'c/next', 'c']);
});

test('a copy of it goes where the last step can be followed that it does not share', () => {
  const joined = flow('menu', { menu: { 1: 'a', 2: 'b' }, a: { next: 'c' }, b: { next: 'c' }, c: { next: null } });
  joined.steps.forEach(each => (each.main = each.exits[0].id));
  const part = draggedPart(joined, { row: 'menu/2', title: 'Two' }, places(joined));
  const there = places(joined).get('menu/1');
  assert.equal(fits(part, there), true);
  assert.equal(fits({ ...part, copies: true }, there), false);
  const own = draggedPart(drawn, { row: 'menu/2', title: 'Two' }, all);
  assert.deepEqual(taking({ ...own, copies: true }), taking(own));
});

test('nothing goes anywhere while nothing is dragged', () => {
  assert.deepEqual(taking(null), []);
});

test('a step has one way on while its other branches merely fall back to the main one', () => {
  const exit = (id, fallback = null, target = null) => ({ id, fallback, target });
  const way = (...exits) => onlyWay({ exits, main: exits[0]?.id ?? null });
  assert.equal(way(exit('next', null, 'a'), exit('failed', 'next'), exit('refused', 'failed')), 'next');
  assert.equal(way(exit('next'), exit('failed', 'next', 'a')), null);
  assert.equal(way(exit('next'), exit('failed', 'next', 'a'), exit('refused', 'failed')), null);
  assert.equal(way(exit('1'), exit('wrong', 'timeout'), exit('timeout', 'wrong')), null);
  assert.equal(way(exit('1')), '1');
  assert.equal(way(), null);
});
