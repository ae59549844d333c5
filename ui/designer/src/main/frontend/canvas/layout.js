/**
 * Where everything stands. Rows of cards lie below each other, with a gutter above each that holds labels and, below
 * them, lanes for what runs sideways. A tree is packed from left to right without changing the order of its branches;
 * a branch that joins another further down keeps a column of its own free on its way there. So no line ever crosses a
 * card or a label of another branch: lines meet lines only.
 */
import { graph } from './graph.js';
import { CARD, labelWidth } from './measures.js';
import { route } from './router.js';

const BETWEEN_CARDS = 28;
const COLUMN = 22;
const OPEN = 32;
const BETWEEN_TREES = 48;

/**
 * @returns {{cards: Map, branches: Array, box: number[]}} each card with `x`, `y` (its left upper corner) and `row`; each
 *     branch with `trunk` and `d` (SVG paths: down to its label and on from there), `at` (its label's middle) and `end`;
 *     the box around all, as left, top, right, bottom
 */
export function layout(flow) {
  const { nodes, roots } = graph(flow);
  const trees = new Map();
  [...nodes.values()].reverse().forEach(node => trees.set(node.id, tree(node, nodes, trees)));
  const packed = pack(roots.map(root => trees.get(root.id)), BETWEEN_TREES);
  place(packed, 0);
  return route(nodes, [...items(packed)]);
}

/**
 * A node with all that hangs from it. Levels alternate: `2 * row` is the gutter above a row, `2 * row + 1` the row.
 * `left` and `right` say, from the first level on, how far it reaches to both sides of its own `x`.
 */
function tree(node, nodes, trees) {
  const parts = node.branches.map(each => (each.kind === 'tree' ? trees.get(each.to) : slot(node, each, nodes)));
  const below = pack(parts, 0);
  const cards = parts.filter(part => part.node);
  const straight = cards.length > 0 ? cards : parts;
  const middle = straight.length > 0 ? (straight[0].x + straight.at(-1).x) / 2 : 0;
  parts.forEach(part => (part.x -= middle));
  const half = (CARD.width + BETWEEN_CARDS) / 2;
  const label = node.parent ? labelWidth(node.parent.label) / 2 + 8 : 0;
  return {
    node,
    level: 2 * node.row,
    parts,
    x: 0,
    left: [-label, -half, ...below.left.map(x => x - middle)],
    right: [label, half, ...below.right.map(x => x - middle)],
  };
}

/** The place a branch without a card of its own takes: its label, and a column down to where it joins. */
function slot(node, branch, nodes) {
  const half = Math.max(COLUMN, labelWidth(branch.label) + 16) / 2;
  const right = [half];
  if (branch.kind === 'open') {
    right.push(OPEN / 2 + 4);
  }
  if (branch.kind === 'join') {
    right.push(...Array(2 * (nodes.get(branch.to).row - node.row - 1)).fill(COLUMN / 2));
  }
  return { branch, level: 2 * node.row + 2, parts: [], x: 0, left: right.map(x => -x), right };
}

/** Puts things side by side, each as far to the left as those before it allow; their levels begin together or later. */
function pack(parts, gap) {
  const first = Math.min(...parts.map(part => part.level));
  const all = { parts, left: [], right: [] };
  for (const part of parts) {
    const skip = part.level - first;
    const shift = part.left.map((left, i) => (all.right[skip + i] ?? -Infinity) - left);
    part.x = all.right.length > 0 ? Math.max(...shift.filter(Number.isFinite), 0) + gap : 0;
    part.left.forEach((left, i) => (all.left[skip + i] ??= part.x + left));
    part.right.forEach((right, i) => (all.right[skip + i] = part.x + right));
  }
  return all;
}

function place(packed, origin) {
  const waiting = packed.parts.map(part => [part, origin]);
  while (waiting.length > 0) {
    const [part, from] = waiting.pop();
    part.x += from;
    part.parts.forEach(child => waiting.push([child, part.x]));
  }
}

function* items(packed) {
  const waiting = [...packed.parts].reverse();
  while (waiting.length > 0) {
    const part = waiting.pop();
    yield part;
    waiting.push(...[...part.parts].reverse());
  }
}
