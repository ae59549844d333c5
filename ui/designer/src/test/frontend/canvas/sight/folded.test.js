import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Folding } from '../../../../main/frontend/canvas/sight/folded.js';

/** Three columns: start, a and b, and below a the block of c. */
const blocks = [
  { id: 'start', row: null, column: 0, parent: null, lines: [] },
  { id: 'a', row: 'm/1', column: 1, parent: 'start', lines: [] },
  { id: 'c', row: 'a/1', column: 2, parent: 'a', lines: [{ id: 's9' }] },
  { id: 'b', row: 'm/2', column: 1, parent: 'start', lines: [] },
];
const flow = { id: 'f1', blocks };
let kept;
let login;

beforeEach(() => {
  kept = new Map();
  login = 'ann';
  globalThis.localStorage = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  globalThis.document = { querySelector: () => ({ dataset: { login } }) };
});

function opened(columns, other = flow) {
  const folding = new Folding({ flow: other, placing: { forgetRow() {} }, requestUpdate() {} });
  folding.begin(other, columns);
  return folding;
}

const folded = (columns, other) => [...opened(columns, other).rows].sort();

test('what is too deep for the window is folded when a flow is opened', () => {
  assert.deepEqual([1, 2, 3].map(columns => folded(columns)), [['m/1', 'm/2'], ['a/1'], []]);
});

test('what a person folds or unfolds stays so in any window', () => {
  opened(3).turn('m/2');
  opened(2).turn('a/1');

  assert.deepEqual(folded(3), ['m/2']);
  assert.deepEqual(folded(2), ['m/2']);
  assert.deepEqual(folded(1), ['m/1', 'm/2']);
});

test('it is that person\'s, and of that flow', () => {
  opened(3).turn('m/2');

  assert.deepEqual(folded(3, { ...flow, id: 'f2' }), []);
  login = 'bob';
  assert.deepEqual(folded(3), []);
});

test('what opens for what is looked for is not kept', () => {
  const folding = opened(2);
  folding.show('s9');

  assert.deepEqual([...folding.rows], []);
  assert.deepEqual(folded(2), ['a/1']);
});
