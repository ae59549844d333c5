import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns } from '../../../../main/frontend/canvas/layout/columns.js';
import { trail } from '../../../../main/frontend/canvas/sight/trail.js';

const block = (id, parent, column, kind = 'row') => ({ id, column, parent, portY: 100, titleY: 17, width: 352, height: 300, kind });
const blocks = [block('start', null, 0, 'start'), block('a', 'start', 1), block('b', 'a', 2), block('c', 'b', 3), block('S', null, 0, 'shared'), block('d', 'S', 1)];
const placed = columns(blocks);
const view = (x, y) => ({ x, y, width: 500, height: 400 });

test('one sees how one got to what is seen most of', () => {
  assert.deepEqual(trail(blocks, placed, view(1000, 100)), ['start', 'a', 'b', 'c']);
  assert.deepEqual(trail(blocks, placed, view(760, 100)), ['start', 'a', 'b']);
});

test('what hangs from a shared step is not on a way from the start', () => {
  assert.deepEqual(trail(blocks, placed, view(420, 500)), ['start', 'S', 'd']);
});

test('the start itself needs none', () => {
  assert.deepEqual(trail(blocks, placed, view(300, 0)), []);
});

test('where nothing is drawn there is a way back', () => {
  assert.deepEqual(trail(blocks, placed, view(5000, 5000)), ['start']);
});
