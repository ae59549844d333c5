import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arcs, heads } from '../../../../main/frontend/canvas/layout/arcs.js';
import { randoms } from '../../blocks.js';

const chip = (x, y) => ({ x, y, width: 150, height: 20 });
const target = (height, x = 0, y = 400) => ({ x, y, width: 340, height });

/** Points of a curve, from its start to its end. */
function points(d) {
  const [a, b, c, e] = d.match(/[-\d.]+,[-\d.]+/g).map(pair => pair.split(',').map(Number));
  return Array.from({ length: 101 }, (_, i) => {
    const t = i / 100;
    return [0, 1].map(axis => (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * e[axis]);
  });
}

test('each way has a landing of its own, six apart, around the first line', () => {
  const drawn = arcs([chip(500, 700), chip(900, 100), chip(500, 450)], target(28));

  assert.deepEqual(drawn.map(({ to }) => to), [{ x: 342, y: 420 }, { x: 342, y: 408 }, { x: 342, y: 414 }]);
  assert.deepEqual(heads(drawn), [{ x: 342, y: 414 }]);
});

test('many ways land closer together, and all on the step', () => {
  const ys = arcs(Array.from({ length: 12 }, (_, i) => chip(500, i * 40)), target(28)).map(({ to }) => to.y);

  assert.equal(new Set(ys).size, 12);
  assert.ok(Math.min(...ys) >= 403 && Math.max(...ys) <= 425.001);
});

test('chips to the left lead to the left edge, others to the right edge, and there is an arrow at both', () => {
  const drawn = arcs([chip(100, 50), chip(1000, 50), chip(500, 700)], target(60, 408));

  assert.deepEqual(drawn.map(({ to }) => to.x), [406, 750, 750]);
  assert.deepEqual(heads(drawn).map(({ x }) => x), [406, 750]);
});

test('a way within a column goes around the ends of both', () => {
  const [{ d, from, to }] = arcs([chip(160, 700)], target(28));

  assert.deepEqual([from, to], [{ x: 312, y: 710 }, { x: 342, y: 414 }]);
  assert.ok(Math.max(...points(d).map(([x]) => x)) > 350);
});

test('ways from the right leave their chips by an edge and cross no word beside them', () => {
  const random = randoms(1);
  for (let i = 0; i < 500; i++) {
    const from = Array.from({ length: 1 + Math.floor(random() * 6) }, () => chip(420 + Math.floor(random() * 4) * 408 + random() * 180, random() * 2000));
    const to = target(28 + random() * 40, 0, random() * 2000);
    arcs(from, to).forEach(({ d }, at) => {
      const { x, y, height } = from[at];
      const block = 408 * Math.floor(x / 408);
      const beside = points(d).find(([px, py]) => py > y && py < y + height && px > block && px < block + 352);
      assert.ok(!beside, `arc ${at} of ${JSON.stringify([from, to])} passes ${beside}`);
    });
  }
});
