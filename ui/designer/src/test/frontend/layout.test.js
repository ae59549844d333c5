import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START } from '../../main/frontend/canvas/graph.js';
import { layout } from '../../main/frontend/canvas/layout.js';
import { CARD, labelWidth } from '../../main/frontend/canvas/measures.js';
import { flow, generated } from './flows.js';

const LABEL_HEIGHT = 20;

const kind = (drawn, id) => drawn.branches.find(branch => branch.id === id).kind;
const middle = (drawn, id) => drawn.cards.get(id).x + CARD.width / 2;

function boxes(drawn) {
  const cards = [...drawn.cards.values()].map(({ id, x, y }) => ({ id, left: x, right: x + CARD.width, top: y, bottom: y + CARD.height }));
  const labels = drawn.branches
    .filter(branch => branch.label)
    .map(({ id, label, at: [x, y] }) => ({
      id,
      left: x - labelWidth(label) / 2,
      right: x + labelWidth(label) / 2,
      top: y - LABEL_HEIGHT / 2,
      bottom: y + LABEL_HEIGHT / 2,
    }));
  return [...cards, ...labels];
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The corners of a branch's line; a rounded corner gives the point it was rounded from. */
function corners(branch) {
  return [...points(branch.trunk), ...points(branch.d)];
}

function points(path) {
  const numbers = path.match(/[MLQ][^MLQ]+/g).map(part => [part[0], ...part.slice(1).split(/[ ,]/).map(Number)]);
  return numbers.filter(([command], i) => command === 'M' || command === 'Q' || i === numbers.length - 1).map(([, x, y]) => [x, y]);
}

function stretches(branch) {
  const points = corners(branch);
  return points.slice(1).map(([x, y], i) => ({
    left: Math.min(x, points[i][0]) - 1,
    right: Math.max(x, points[i][0]) + 1,
    top: Math.min(y, points[i][1]) + 1,
    bottom: Math.max(y, points[i][1]) - 1,
  }));
}

test('steps stand below each other, and the start box on top', () => {
  const drawn = layout(flow('a', { a: { next: 'b' }, b: {} }));

  assert.deepEqual([START, 'a', 'b'].map(id => drawn.cards.get(id).row), [0, 1, 2]);
  assert.equal(middle(drawn, 'a'), middle(drawn, START));
  assert.equal(middle(drawn, 'b'), middle(drawn, 'a'));
});

test('branches keep the order of the action, also those that join or loop', () => {
  const drawn = layout(flow('top', { top: { next: 'menu' }, menu: { 1: 'a', 2: 'end', 3: 'b', 4: 'top', 5: null, 6: 'c' }, a: { next: 'end' }, b: {}, c: {}, end: {} }));

  const order = [1, 2, 3, 4, 5, 6].map(key => drawn.branches.find(branch => branch.id === `menu/${key}`).at[0]);
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
  assert.equal(new Set(order).size, 6);
});

test('a step that several lead to hangs below the lowest of them, and the others join it', () => {
  const drawn = layout(flow('menu', { menu: { 1: 'a', 2: 'end' }, a: { next: 'b' }, b: { next: 'end' }, end: {} }));

  assert.equal(drawn.cards.get('end').row, 4);
  assert.equal(kind(drawn, 'b/next'), 'tree');
  assert.equal(kind(drawn, 'menu/2'), 'join');
  assert.deepEqual(drawn.branches.find(branch => branch.id === 'menu/2').end, [middle(drawn, 'end'), drawn.cards.get('end').y]);
});

test('a branch back up is a loop and arrives at its step from above', () => {
  const drawn = layout(flow('menu', { menu: { 1: 'again' }, again: { next: 'menu', self: 'again' } }));

  assert.equal(kind(drawn, 'again/next'), 'loop');
  assert.equal(kind(drawn, 'again/self'), 'loop');
  const { end } = drawn.branches.find(branch => branch.id === 'again/next');
  assert.equal(end[1], drawn.cards.get('menu').y);
  assert.ok(Math.abs(end[0] - middle(drawn, 'menu')) < CARD.width / 2);
});

test('an open branch and one to a step that is gone are drawn as open', () => {
  const drawn = layout(flow(null, { a: { next: 'gone' } }));

  assert.equal(kind(drawn, `${START}/start`), 'open');
  assert.equal(kind(drawn, 'a/next'), 'open');
});

test('a step that no call reaches stands beside the flow', () => {
  const drawn = layout(flow('a', { a: {}, lost: { next: 'alone' }, alone: {} }));

  assert.ok(middle(drawn, 'lost') > middle(drawn, 'a') + CARD.width);
  assert.equal(drawn.cards.get('lost').row, 1);
});

test('two branches to the same step are two lines', () => {
  const drawn = layout(flow('menu', { menu: { 1: 'a', 2: 'a' }, a: {} }));

  assert.deepEqual(drawn.branches.filter(branch => branch.to === 'a').map(branch => branch.kind), ['tree', 'join', 'tree'].slice(0, 2));
});

for (const count of [20, 60, 500]) {
  test(`nothing overlaps at ${count} steps`, () => {
    const given = generated(count);
    const started = performance.now();
    const drawn = layout(given);
    const took = performance.now() - started;

    const all = boxes(drawn);
    assert.equal(drawn.cards.size, count + 1);
    all.forEach((a, i) => all.slice(i + 1).forEach(b => assert.ok(!meet(a, b), `${a.id} and ${b.id} overlap`)));
    assert.ok(took < 1000, `${took} ms`);
  });

  test(`no line crosses a card or another branch's label at ${count} steps`, () => {
    const drawn = layout(generated(count));
    const all = boxes(drawn);
    for (const branch of drawn.branches) {
      for (const stretch of stretches(branch)) {
        const hit = all.find(box => box.id !== branch.id && meet(stretch, box));
        assert.ok(!hit, `${branch.id} (${branch.kind}) crosses ${hit?.id}`);
      }
    }
  });

  test(`lines of different kinds or targets never run on top of each other at ${count} steps`, () => {
    const drawn = layout(generated(count));
    const across = drawn.branches.flatMap(branch => {
      const corners = points(branch.d);
      return corners.slice(1).map((point, i) => ({ branch, from: corners[i], to: point }));
    });
    const sideways = across.filter(({ from, to }) => from[1] === to[1] && from[0] !== to[0]);
    for (const a of sideways) {
      for (const b of sideways) {
        const other = a.branch !== b.branch && (a.branch.to !== b.branch.to || a.branch.kind !== b.branch.kind);
        const over = Math.min(Math.max(a.from[0], a.to[0]), Math.max(b.from[0], b.to[0])) > Math.max(Math.min(a.from[0], a.to[0]), Math.min(b.from[0], b.to[0]));
        assert.ok(!(other && over && Math.abs(a.from[1] - b.from[1]) < 4), `${a.branch.id} runs on ${b.branch.id}`);
      }
    }
  });
}

test('every line stays within the drawing', () => {
  const drawn = layout(generated(60));
  const [left, top, right, bottom] = drawn.box;
  drawn.branches.flatMap(corners).forEach(([x, y]) => assert.ok(x > left && x < right && y > top && y < bottom));
});
