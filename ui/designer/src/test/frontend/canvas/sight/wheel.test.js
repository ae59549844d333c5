import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pan, zoomed, zooms } from '../../../../main/frontend/canvas/sight/wheel.js';

const wheel = (deltaX, deltaY, more = {}) => ({ deltaX, deltaY, deltaMode: 0, shiftKey: false, ctrlKey: false, metaKey: false, ...more });
const window = { width: 1000, height: 600 };

test('the wheel pans by pixels, lines or pages, as the browser counts', () => {
  assert.deepEqual(pan(wheel(5, 120), window), [5, 120]);
  assert.deepEqual(pan(wheel(0, 3, { deltaMode: 1 }), window), [0, 48]);
  assert.deepEqual(pan(wheel(0, -1, { deltaMode: 2 }), window), [0, -600]);
});

test('with Shift it pans sideways, also where the browser has turned it already', () => {
  assert.deepEqual(pan(wheel(0, 120, { shiftKey: true }), window), [120, 0]);
  assert.deepEqual(pan(wheel(120, 0, { shiftKey: true }), window), [120, 0]);
});

test('with Ctrl or Cmd it zooms: a pinch finely, a notch by a step', () => {
  assert.ok(zooms(wheel(0, 1, { ctrlKey: true })) && zooms(wheel(0, 1, { metaKey: true })) && !zooms(wheel(0, 1)));
  assert.equal(zoomed(wheel(0, -2)), 0.04);
  assert.equal(zoomed(wheel(0, 120)), -0.3);
  assert.equal(zoomed(wheel(0, -3, { deltaMode: 1 })), 0.3);
});
