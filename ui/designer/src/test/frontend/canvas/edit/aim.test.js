import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aimed, REACH } from '../../../../main/frontend/canvas/edit/aim.js';

const target = (name, y, height, more = {}) => ({ name, box: { x: 0, y, width: 300, height }, between: false, takes: true, ...more });
const hello = target('hello', 0, 28);
const gap = target('gap', 19, 18, { between: true });
const ring = target('ring', 28, 28, { takes: false });
const far = target('far', 120, 28);
const meant = (x, y, targets = [hello, gap, ring, far]) => aimed([x, y], targets, REACH)?.name ?? null;

test('what is under the pointer is meant, and between two sentences what lies over both', () => {
  assert.equal(meant(150, 10), 'hello');
  assert.equal(meant(150, 22), 'gap');
  assert.equal(meant(150, 34), 'gap');
});

test('over what takes nothing, and beside everything, the nearest is meant', () => {
  assert.equal(meant(150, 52), 'gap');
  assert.equal(meant(330, 5), 'hello');
  assert.equal(meant(150, 100), 'far');
});

test('from forty pixels away nothing is', () => {
  assert.equal(meant(339, 5), 'hello');
  assert.equal(meant(341, 5), null);
  assert.equal(meant(150, 189), null);
  assert.equal(meant(150, 52, [ring]), null);
});
