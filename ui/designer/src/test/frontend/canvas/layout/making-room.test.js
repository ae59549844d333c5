import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, withRoom } from '../../../../main/frontend/canvas/layout/making-room.js';

const boxes = [
  { id: 'start', column: 0, parent: null, portY: 0 },
  { id: 'a', column: 1, parent: 'start', portY: 60 },
  { id: 'b', column: 1, parent: 'start', portY: 120 },
  { id: 'shared', column: 0, parent: null, portY: 0 },
];
const placed = new Map([['start', { x: 0, y: 0 }], ['a', { x: 408, y: 20 }], ['b', { x: 408, y: 90 }], ['shared', { x: 0, y: 300 }]]);
const room = { block: 'start', from: 80, by: 42 };

test('only what stands below it in the column makes room', () => {
  assert.deepEqual(below(room, boxes, placed), ['shared']);
  assert.deepEqual(below({ block: 'a', from: 0, by: 42 }, boxes, placed), ['b']);
});

test('lines leave the rows below the slot further down, and lead to where blocks stand', () => {
  const open = withRoom(room, boxes, placed);
  assert.deepEqual(open.boxes.map(({ portY }) => portY), [0, 60, 162, 0]);
  assert.deepEqual([...open.placed.values()].map(({ y }) => y), [0, 20, 90, 342]);
  assert.equal(placed.get('shared').y, 300);
});
