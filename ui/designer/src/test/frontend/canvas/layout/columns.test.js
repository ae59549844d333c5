import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMN, columns, GAP } from '../../../../main/frontend/canvas/layout/columns.js';
import { isotonic } from '../../../../main/frontend/canvas/layout/isotonic.js';
import { straighten } from '../../../../main/frontend/canvas/layout/straighten.js';
import { generated, randoms } from '../../blocks.js';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

const block = (id, parent, portY, height, kind = 'row', column = 1) => ({ id, column, parent, portY, titleY: 17, width: 352, height, kind });
const start = height => block('start', null, 0, height, 'start', 0);
const of = seed => generated(seed, 1 + (seed % 70));
const tops = blocks => Object.fromEntries([...columns(blocks)].map(([id, { y }]) => [id, y]));

test('a block stands in its column with its title level with its row', () => {
  const placed = columns([start(300), block('a', 'start', 200, 100)]);

  assert.deepEqual(placed.get('start'), { x: 0, y: 0 });
  assert.deepEqual(placed.get('a'), { x: COLUMN + GAP, y: 183 });
});

test('blocks that want one place share the way there, and stay twelve apart', () => {
  assert.deepEqual(tops([start(300), block('a', 'start', 200, 100), block('b', 'start', 229, 100)]), { start: 0, a: 142, b: 254 });
});

test('lines that would bend a little run straight, for which gaps give way', () => {
  // At the mean of their wishes one would bend by 12 px and the other by 13.
  assert.deepEqual(tops([start(300), block('a', 'start', 200, 40), block('b', 'start', 227, 40)]), { start: 0, a: 172, b: 221 });
});

test('a neighbour moves along as long as its own line stays straight', () => {
  const column = wish => [{ top: 100, wish, height: 40 }, { top: 152, wish: 132, height: 40 }];

  assert.deepEqual(straighten(column(100)), [97, 143]);
  assert.deepEqual(straighten(column(109)), [100, 152]);
  assert.deepEqual(straighten(column(100).map(each => ({ ...each, top: each.top - 100, wish: each.wish - 100 }))), [0, 52], 'not above the top');
});

test('what is shared stands below the start, then what is set aside, each under a heading', () => {
  const blocks = [start(100), block('A', null, 0, 50, 'shared', 0), block('B', null, 0, 60, 'shared', 0), block('x', null, 0, 70, 'aside', 0)];

  assert.deepEqual(tops(blocks), { start: 0, A: 140, B: 202, x: 302 });
});

test('a column that is higher than all before it moves up as far as it needs', () => {
  const many = Array.from({ length: 12 }, (_, i) => block(`a${i}`, 'start', 300 + 29 * i, 90));
  const placed = tops([start(700), ...many]);

  assert.equal(placed.a0, 0);
  assert.equal(placed.a11, 11 * 102);
});

test('pooled wishes are those with the least sum of squares', () => {
  assert.deepEqual(isotonic([1, 5, 3, 4, 9], 0, 100), [1, 4, 4, 4, 9]);
  assert.deepEqual(isotonic([5, 5, -4, 200], 0, 100), [2, 2, 2, 100]);
  const random = randoms(3);
  const cost = (a, b) => a.reduce((sum, each, i) => sum + (each - b[i]) ** 2, 0);
  for (let i = 0; i < 200; i++) {
    const wishes = Array.from({ length: 6 }, () => random() * 100);
    const best = cost(wishes, isotonic(wishes, 10, 60));
    const other = Array.from({ length: 6 }, () => 10 + random() * 50).sort((a, b) => a - b);
    assert.ok(best <= cost(wishes, other));
    assert.ok(best <= cost(wishes, isotonic(wishes, 10, 60).map((each, at, all) => Math.min(all[at + 1] ?? 60, each + 1))) + 1e-9);
  }
});

test('blocks keep their order and their distance in stories of all shapes', () => {
  for (const seed of SEEDS) {
    const blocks = of(seed);
    const placed = columns(blocks);
    assert.equal(placed.size, blocks.length);
    for (const there of Map.groupBy(blocks, each => each.column).values()) {
      there.slice(1).forEach((each, i) => {
        const gap = placed.get(each.id).y - placed.get(there[i].id).y - there[i].height;
        assert.ok(gap >= 5.5, `${each.id} is ${gap} below ${there[i].id} in story ${seed}`);
      });
    }
    for (const { id, column } of blocks) {
      const { x, y } = placed.get(id);
      assert.ok(x === column * (COLUMN + GAP) && Number.isInteger(y) && y >= 0, `${id} in story ${seed}`);
    }
  }
});

test('an edit leaves all columns left of it where they are', () => {
  for (const seed of SEEDS) {
    const blocks = of(seed);
    const before = columns(blocks);
    const edited = blocks[Math.floor(randoms(seed)() * blocks.length)];
    const after = columns(blocks.map(each => (each === edited ? { ...each, height: each.height + 1570 } : each)));
    const left = blocks.filter(each => each.column < edited.column);
    left.forEach(({ id }) => assert.deepEqual(after.get(id), before.get(id), `${id} in story ${seed}`));
  }
});

test('the same blocks are placed the same', () => {
  SEEDS.forEach(seed => assert.deepEqual([...columns(of(seed))], [...columns(structuredClone(of(seed)))]));
});

test('blocks in a column that an edit in another column does not reach stay', () => {
  const blocks = [start(900), block('a', 'start', 100, 100), block('b', 'start', 500, 100), block('c', 'a', 60, 100, 'row', 2), block('d', 'b', 60, 100, 'row', 2)];
  const before = tops(blocks);
  const after = tops(blocks.map(each => (each.id === 'a' ? { ...each, height: 140, portY: 100 } : each)));

  assert.deepEqual([after.b, after.d], [before.b, before.d]);
});
