import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { row, rows, step } from '../../stories.js';

globalThis.window = new EventTarget();
const drag = await import('../../../../main/frontend/canvas/base/drag.js');
const { Ordering } = await import('../../../../main/frontend/canvas/edit/ordering.js');

const LAST_OF_ALL = { clientX: 50, clientY: 75 };
let canvas, ordering;

/** Draws rules one below the other, each 20 high. */
function draw(...names) {
  const rules = names.map(name => ({ ...row(`a/${name}`), order: { list: 'rules', exits: [name] } }));
  canvas.flow = { blocks: [{ id: 'start', lines: [step('a'), rows('a', ...rules)] }] };
  canvas.drawn = new Map(names.map((name, at) => [`a/${name}`, drawnRow(at * 20)]));
}

function drawnRow(top) {
  const marks = new Set();
  return { marks, nextElementSibling: null, classList: { add: mark => marks.add(mark), remove: (...all) => all.forEach(mark => marks.delete(mark)) }, getBoundingClientRect: () => ({ left: 0, right: 100, top, bottom: top + 20 }) };
}

beforeEach(() => {
  const told = [];
  canvas = { told, words: { rightBefore: 'before {0}', rightAfter: 'after {0}' }, element: id => canvas.drawn.get(id) ?? null, dropping: { tip: says => (canvas.says = says) }, viewport: { follow: () => {} }, tell: (...what) => told.push(what) };
  ordering = new Ordering(canvas);
  draw('open', 'sat', 'sun', 'night');
  drag.begin(ordering.taken({ closest: () => ({ dataset: { mover: 'a/open' } }) }));
});

afterEach(() => drag.end());

test('a row goes where it is marked and said', () => {
  ordering.over(LAST_OF_ALL);
  assert.deepEqual([...canvas.drawn.get('a/night').marks], ['goes-after']);
  assert.equal(canvas.says, 'after a/night');
  ordering.drop();
  assert.deepEqual(canvas.told, [['rows-order', 'a', { exits: ['open'], before: '' }]]);
});

test('it goes between the rows that are there now', () => {
  draw('open', 'sat', 'night');
  ordering.over({ clientX: 50, clientY: 38 });
  assert.equal(canvas.says, 'before a/night');
  ordering.drop();
  assert.deepEqual(canvas.told, [['rows-order', 'a', { exits: ['open'], before: 'night' }]]);
});

test('where a row of its list is not drawn yet, or it is gone itself, it goes nowhere', () => {
  ordering.over(LAST_OF_ALL);
  const night = canvas.drawn.get('a/night');
  canvas.drawn.delete('a/sat');
  ordering.over(LAST_OF_ALL);
  assert.deepEqual([...night.marks], []);
  assert.equal(canvas.says, null);

  draw('sat', 'night');
  ordering.over(LAST_OF_ALL);
  ordering.drop();
  assert.deepEqual(canvas.told, []);
});

test('what was aimed at before it was drawn anew does not count', () => {
  ordering.over(LAST_OF_ALL);
  const night = canvas.drawn.get('a/night');
  draw('open', 'sat', 'night');
  ordering.drawn();
  assert.deepEqual([...night.marks], []);
  assert.equal(canvas.says, null);
  ordering.drop();
  assert.deepEqual(canvas.told, []);
});

test('the keyboard goes along with those that are put elsewhere', () => {
  ordering.over(LAST_OF_ALL);
  ordering.drop();
  assert.equal(canvas.awaited, 'a/open');

  const { rows: all } = canvas.flow.blocks[0].lines[1];
  all.push({ ...row('a/otherwise'), order: { list: 'rules', exits: ['late', 'later'] } });
  ordering.past('a/otherwise', true);
  assert.equal(canvas.awaited, 'a/late');
});

test('what else is dragged is said as before when the drawing is drawn anew', () => {
  drag.begin({ kind: 'action' });
  canvas.says = 'Pause';
  ordering.drawn();
  assert.equal(canvas.says, 'Pause');
});
