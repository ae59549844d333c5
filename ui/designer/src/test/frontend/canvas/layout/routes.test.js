import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMN, columns, GAP } from '../../../../main/frontend/canvas/layout/columns.js';
import { routes } from '../../../../main/frontend/canvas/layout/routes.js';
import { generated } from '../../blocks.js';

const block = (id, parent, portY, height, column = 1) => ({ id, column, parent, portY, titleY: 17, width: 352, height, kind: column ? 'row' : 'start' });

/** The corners of a path; a rounded corner gives the point it was rounded from. */
function corners(d) {
  const parts = d.match(/[MLQ][^MLQ]+/g).map(part => [part[0], ...part.slice(1).split(/[ ,]/).map(Number)]);
  return parts.filter(([command], i) => command !== 'L' || i === parts.length - 1).map(([, x, y]) => [x, y]);
}

function stretches(line) {
  const points = corners(line.d);
  return points.slice(1).map((to, i) => ({ line, upright: to[0] === points[i][0], from: points[i], to }));
}

const between = (at, a, b) => at >= Math.min(a, b) && at <= Math.max(a, b);
const over = (a, b, axis) => Math.max(...[a.from, a.to].map(p => p[axis])) >= Math.min(...[b.from, b.to].map(p => p[axis]))
  && Math.max(...[b.from, b.to].map(p => p[axis])) >= Math.min(...[a.from, a.to].map(p => p[axis]));

function meet(a, b) {
  if (a.upright === b.upright) {
    const across = a.upright ? 0 : 1;
    return Math.abs(a.from[across] - b.from[across]) < 0.01 && over(a, b, 1 - across);
  }
  const [upright, level] = a.upright ? [a, b] : [b, a];
  return between(upright.from[0], level.from[0], level.to[0]) && between(level.from[1], upright.from[1], upright.to[1]);
}

test('a line runs straight into a title that is about level with its row', () => {
  const blocks = [block('start', null, 0, 300, 0), block('a', 'start', 200, 100)];
  const [line] = routes(blocks, new Map([['start', { x: 0, y: 0 }], ['a', { x: COLUMN + GAP, y: 174 }]]));

  assert.deepEqual(line, { from: 'start', row: 'a', d: `M${COLUMN},200L${COLUMN + GAP},200`, head: { x: COLUMN + GAP, y: 200 } });
});

test('another turns twice in the gap, with round corners', () => {
  const blocks = [block('start', null, 0, 300, 0), block('a', 'start', 200, 100)];
  const [line] = routes(blocks, new Map([['start', { x: 0, y: 0 }], ['a', { x: COLUMN + GAP, y: 300 }]]));

  assert.deepEqual(corners(line.d), [[352, 200], [377, 200], [377, 317], [408, 317]]);
  assert.match(line.d, /^M352,200L368,200Q377,200 377,209L377,308Q377,317 386,317L408,317$/);
  assert.deepEqual(line.head, { x: 408, y: 317 });
});

test('lines that run past each other keep nine apart, others share a lane', () => {
  const rows = [60, 89, 118, 500];
  const blocks = [block('start', null, 0, 700, 0), ...rows.map((portY, i) => block(`a${i}`, 'start', portY, 200))];
  const placed = new Map(blocks.map(({ id }, i) => [id, i === 0 ? { x: 0, y: 0 } : { x: 408, y: [100, 200, 300, 600][i - 1] }]));

  assert.deepEqual(routes(blocks, placed).map(({ d }) => corners(d)[1][0]), [386, 377, 368, 386]);
});

test('no two lines meet and none leaves its gap in stories of all shapes', () => {
  for (let seed = 0; seed < 200; seed++) {
    const blocks = generated(seed, 1 + (seed % 70));
    const placed = columns(blocks);
    const lines = routes(blocks, placed);
    assert.equal(lines.length, blocks.filter(({ parent }) => parent).length);
    lines.forEach(({ from, row, d, head }) => {
      const own = blocks.find(({ id }) => id === row);
      assert.deepEqual([corners(d)[0], own.parent], [[placed.get(from).x + COLUMN, placed.get(from).y + own.portY], from]);
      assert.ok(head.x === placed.get(row).x && Math.abs(head.y - placed.get(row).y - own.titleY) <= 11, `${row} in story ${seed}`);
    });
    const all = lines.map(stretches);
    for (const [i, one] of all.entries()) {
      assert.ok(one.every(({ line, from, to }) => [from, to].every(([x]) => between(x, line.head.x - GAP, line.head.x))));
      for (const [a, b] of all.slice(i + 1).flatMap(other => one.flatMap(a => other.map(b => [a, b])))) {
        assert.ok(!meet(a, b), `${a.line.row} meets ${b.line.row} in story ${seed}`);
      }
    }
  }
});

test('500 blocks are placed and their lines routed', t => {
  const blocks = generated(5, 500);
  const begun = performance.now();
  const lines = routes(blocks, columns(blocks));

  t.diagnostic(`${blocks.length} blocks, ${lines.length} lines: ${(performance.now() - begun).toFixed(1)} ms`);
  assert.equal(lines.length, blocks.filter(({ parent }) => parent).length);
});
