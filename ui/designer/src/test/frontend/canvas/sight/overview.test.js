import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns } from '../../../../main/frontend/canvas/layout/columns.js';
import { columnsFor } from '../../../../main/frontend/canvas/sight/folding.js';
import { overview } from '../../../../main/frontend/canvas/sight/overview.js';
import { ALWAYS, around, covers, within } from '../../../../main/frontend/canvas/sight/window.js';
import { generated } from '../../blocks.js';

const block = (id, parent, column, height) => ({ id, column, parent, portY: 100, titleY: 17, width: 352, height, kind: column ? 'row' : 'start' });
const deep = [block('start', null, 0, 300), block('a', 'start', 1, 200), block('b', 'a', 2, 200), block('c', 'b', 3, 200)];
const view = (x, y, width = 1100, height = 780) => ({ x, y, width, height });

test('a deep flow has an overview while part of it is out of view', () => {
  const placed = columns(deep);
  const small = overview(deep, placed, view(408, 0));

  assert.equal(small.width, 150);
  assert.deepEqual(small.boxes.map(({ id }) => id), ['start', 'a', 'b', 'c']);
  const right = 3 * 408 + 352;
  assert.equal(small.scale, 150 / right);
  assert.deepEqual([small.boxes[1].x, small.boxes[1].width], [408 * small.scale, 352 * small.scale]);
  assert.deepEqual([small.view.x, small.view.x + small.view.width], [408 * small.scale, 1508 * small.scale]);
  assert.equal(overview(deep, placed, view(0, 0, right, 780)), null);
});

test('a flow of three columns has none, unless it is higher than two windows', () => {
  const three = height => [...deep.slice(0, 2), block('b', 'a', 2, height)];

  assert.equal(overview(three(500), columns(three(500)), view(500, 0)), null);
  const high = overview(three(2000), columns(three(2000)), view(500, 0));
  assert.equal(high.height, 110);
  assert.ok(high.width < 150);
});

test('the view is shown within the drawing', () => {
  const small = overview(deep, columns(deep), view(-5000, -5000));

  assert.deepEqual([small.view.x, small.view.y, small.view.width, small.view.height], [0, 0, 0, 0]);
});

test('blocks are in the page up to one window around the view', () => {
  const blocks = generated(3, 300);
  const placed = columns(blocks);
  const seen = view(1000, 2000);
  const inside = within(around(seen), blocks, placed);

  assert.ok(inside.length > 5 && inside.length < blocks.length);
  blocks.forEach(({ id, height }) => {
    const { x, y } = placed.get(id);
    assert.equal(inside.includes(id), x < 3200 && x + 352 > -100 && y < 3560 && y + height > 1220, id);
  });
  assert.equal(ALWAYS, 150);
});

test('blocks change only when the view comes close to what is missing', () => {
  const part = around(view(0, 0));

  assert.ok(covers(part, view(0, 0)));
  assert.ok(covers(part, view(550, -390)));
  assert.ok(!covers(part, view(551, 0)));
  assert.ok(!covers(part, view(0, -391)));
  assert.ok(!covers(part, view(-900, -600, 2200, 1560)), 'zoomed out');
  assert.ok(!covers(null, view(0, 0)));
});

test('as many columns are open as can be read side by side', () => {
  assert.deepEqual([300, 680, 1000, 1100, 1440, 2560].map(columnsFor), [1, 2, 3, 3, 4, 7]);
});
