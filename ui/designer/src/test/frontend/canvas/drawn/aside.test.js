import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asideItems, putBackPlaces } from '../../../../main/frontend/canvas/drawn/aside.js';
import { places, START } from '../../../../main/frontend/canvas/base/places.js';
import { reading } from '../../../../main/frontend/canvas/drawn/reading.js';
import { flow } from '../../flows.js';
import { drawn, step } from '../../stories.js';

/** start → a → b; set aside: lost → late, and done, which ends the call. */
const all = flow('a', { a: { next: 'b' }, b: { next: null, busy: null }, lost: { next: 'late' }, late: { next: null }, done: {} });
all.steps.forEach(each => Object.assign(each, { title: each.id.toUpperCase(), main: each.exits[0]?.id ?? null }));
const words = { rightBefore: 'before {0}', rightAfter: 'after {0}', asFirst: 'what callers get first' };
const offered = first => putBackPlaces(first, all, ['a', 'b', 'lost', 'late', 'done'], places(all), words).map(({ title }) => title);

test('it can be put where callers get, first where nothing follows yet', () => {
  assert.deepEqual(offered('lost'), ['After B: next', 'After B: busy', 'Before A', 'After A, before B']);
});

test('what ends the call goes only where nothing follows', () => {
  assert.deepEqual(offered('done'), ['After B: next', 'After B: busy']);
});

test('in a flow without a start it can come first', () => {
  const empty = { ...all, start: null };
  assert.deepEqual(putBackPlaces('done', empty, ['a'], places(empty), words), [{ id: `${START}/start`, title: 'What callers get first', last: true }]);
});

test('the keyboard comes to what can be done after the steps', () => {
  const story = drawn(['start', null, [step('a')]], ['aside:lost', null, [step('lost')]]);
  story.blocks[1].aside = 'lost';
  assert.deepEqual(reading(story).map(({ id }) => id), [START, 'a', 'lost', ...asideItems(story.blocks[1])]);
  assert.deepEqual(asideItems({ aside: null }), []);
});
