import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draggedBranch, places, START } from '../../../../main/frontend/canvas/base/places.js';
import { saying, slotWords } from '../../../../main/frontend/canvas/base/saying.js';
import { flow } from '../../flows.js';

const drawn = flow('menu', { menu: { 1: 'a', 2: 'b' }, a: { next: 'b' }, b: { next: null } });
drawn.steps.forEach(step => Object.assign(step, { title: step.id.toUpperCase(), main: step.exits[0].id }));
const steps = new Map(drawn.steps.map(step => [step.id, step]));
const all = places(drawn);
const words = { willLeadTo: 'leads to {0}.', goesAside: '{0} is set aside.', rightBefore: 'before {0}', rightAfter: 'after {0}', asFirst: 'first', aCopy: 'copy: {0}' };
const said = (dragged, place) => saying(dragged, all.get(place), steps, words);
const action = { kind: 'action', action: 'ring', ends: false };

test('an action says between which steps it comes', () => {
  assert.equal(said(action, START), 'before MENU');
  assert.equal(said(action, 'a'), 'after A');
  assert.equal(said(action, 'a/next'), 'after A, before B');
  assert.equal(said(action, 'menu/1'), 'after MENU: 1, before A');
  assert.equal(said(action, 'b/next'), 'after B');
});

test('a copy says that it is one', () => {
  assert.equal(said({ kind: 'part', copies: true }, 'a/next'), 'copy: after A, before B');
  assert.equal(said({ kind: 'part', copies: false }, START), 'before MENU');
});

test('in a flow without steps it comes first', () => {
  assert.equal(saying(action, places({ start: null, steps: [] }).get(`${START}/start`), new Map(), words), 'first');
});

test('a branch says where it leads, and what nobody reaches any more', () => {
  assert.equal(said(draggedBranch(all.get('menu/1')), 'b'), 'leads to B. A is set aside.');
  assert.equal(said(draggedBranch(all.get('menu/2')), 'a'), 'leads to A.');
  assert.equal(said(draggedBranch(all.get('b/next')), 'a'), 'leads to A.');
});

test('a slot says what will stand there, and when callers get there', () => {
  const ring = { id: 'ring', title: 'Ring Bob', exits: [{ id: 'failed', target: 'b', words: 'if not answered' }, { id: 'busy', target: null, words: 'if busy' }] };
  const within = new Map([...steps, ['ring', ring]]);
  const slot = (dragged, place) => slotWords(dragged, place, within, { ...words, only: 'only {0}' });
  const play = { kind: 'action', title: 'Play' };
  assert.deepEqual(slot(play, { id: 'ring', exit: 'busy', target: null }), { title: 'Play', when: 'only if busy' });
  assert.deepEqual(slot(play, { id: 'a', exit: 'next', target: 'ring' }), { title: 'Play', when: 'before Ring Bob' });
  assert.deepEqual(slot({ kind: 'step', id: 'a' }, all.get('b/next')), { title: 'A', when: '' });
  assert.deepEqual(slot(play, { id: START, exit: 'start', target: 'ring' }), { title: 'Play', when: 'before Ring Bob' });
});
