import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from '../../../../main/frontend/canvas/sight/journey.js';

/** A canvas of which 1000×600 are free and that shows the drawing at a scale, from a point on; a glide of it stays half way. */
function journey(k = 1, x = 0, y = 0, from = 0) {
  const glides = [];
  const canvas = {
    listened: [],
    finding: { open: false },
    addEventListener(type) {
      this.listened.push(type);
    },
    viewport: {
      at: { k, x, y, apply: point => [point[0] * k + x, point[1] * k + y] },
      room: () => ({ from, width: 1000, height: 600 }),
      set(...to) {
        this.is = to;
      },
    },
  };
  const glide = { to: set => glides.push(set), stop: () => glides.push('stop') };
  return { canvas, glides, does: new Journey(canvas, glide), is: () => canvas.viewport.is };
}

test('the view moves by as little as it takes to see a box', () => {
  const box = { x: 100, y: 100, width: 300, height: 40 };
  const cases = [
    [journey(1, 0, 0), undefined],
    [journey(1, -200, 0), [1, -76, 0]],
    [journey(1, 700, 500), [1, 576, 388]],
    [journey(2, 300, -190), [2, 176, -128]],
    [journey(1, 100, 0, 300), [1, 224, 0]],
    [journey(1, 1100, 0, 300), [1, 876, 0]],
  ];
  for (const [at, to] of cases) {
    at.does.reveal(box);
    assert.deepEqual([at.is(), at.glides], [to, ['stop']]);
  }
});

test('what stands at the top of the drawing needs no room above it', () => {
  const at = journey(1, 0, -10);
  at.does.reveal({ x: 100, y: 0, width: 300, height: 40 });
  assert.deepEqual(at.is(), [1, 0, 24]);

  at.canvas.finding.open = true;
  at.does.reveal({ x: 100, y: 0, width: 300, height: 40 });
  assert.deepEqual(at.is(), [1, 0, 124], 'but for the bar that finds');
});

test('what is out of view is led to in a moment', () => {
  const at = journey(1, 0, 0);
  at.does.reveal({ x: 2000, y: 0, width: 300, height: 40 });

  assert.equal(at.is(), undefined);
  at.glides.at(-1)(0.5);
  assert.deepEqual(at.is(), [1, -662, 12]);
  at.glides.at(-1)(1);
  assert.deepEqual(at.is(), [1, -1324, 24]);
});

test('a point is led to the upper left, or into the middle', () => {
  const [left, middle] = [journey(0.5, 10, 20), journey(0.5, 10, 20)];
  left.does.lead([400, 200]);
  left.glides.at(-1)(1);
  middle.does.centre([400, 200], false);

  assert.deepEqual(left.is(), [0.5, -176, -28]);
  assert.deepEqual(middle.is(), [0.5, 300, 200]);
});

test('whoever moves the view by hand meanwhile has it', () => {
  const at = journey();
  at.does.lead([400, 200]);
  assert.deepEqual(at.canvas.listened, ['wheel', 'pointerdown']);
  at.does.centre([0, 0], false);
  assert.equal(at.glides.at(-1), 'stop');
});
