import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Typed } from '../../../main/frontend/memory/typed.js';

const NAME = 'story/s1/vaadin-text-field/Name/0';
const NOTE = 'story/s1/vaadin-text-area/Note/0';

function tab() {
  const items = new Map();
  return { getItem: key => items.get(key) ?? null, setItem: (key, value) => items.set(key, value) };
}

test('what was typed outlives the page', () => {
  const storage = tab();
  const before = new Typed(storage);
  before.note(NAME, 'Ring', 'Ring B');
  before.note(NAME, 'Ring B', 'Ring Bob');

  const after = new Typed(storage);
  assert.equal(after.lost(NAME, 'Ring'), 'Ring Bob');
  assert.equal(after.lost(NAME, 'Ring Bob'), undefined);
});

test('what another person put there meanwhile stays', () => {
  const storage = tab();
  new Typed(storage).note(NAME, 'Ring', 'Ring Bob');
  assert.equal(new Typed(storage).lost(NAME, 'Ring Alice'), undefined);
});

test('what was taken in does not come back, but what is being typed meanwhile does', () => {
  const storage = tab();
  const before = new Typed(storage);
  before.note(NAME, '', 'Bob');
  before.note(NOTE, '', 'as he');
  before.note('story/s2/vaadin-text-field/Name/0', '', 'Alice');
  before.forget('story/s1', NOTE);

  const after = new Typed(storage);
  assert.equal(after.lost(NAME, ''), undefined);
  assert.equal(after.lost(NOTE, ''), 'as he');
  assert.equal(after.lost('story/s2/vaadin-text-field/Name/0', ''), 'Alice');
});

test('what is typed after a part was sent outlives the page too', () => {
  const storage = tab();
  const before = new Typed(storage);
  before.note(NAME, '', 'Goodbye');
  before.sent(NAME, 'Goodbye');
  before.forget('story/s1', NAME);
  before.note(NAME, 'Goodbye', 'Goodbye!');

  const after = new Typed(storage);
  assert.equal(after.lost(NAME, 'Goodbye'), 'Goodbye!'); // the server has it already
  assert.equal(after.lost(NAME, ''), 'Goodbye!'); // or not yet
  assert.equal(after.lost(NAME, 'Hello'), undefined);
});
