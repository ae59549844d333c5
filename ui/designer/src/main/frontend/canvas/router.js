/**
 * The lines between cards. All that runs sideways does so in a gutter: close below its step to the labels of its
 * branches, or, below the labels, in a lane to the step it leads to. Joins to one step share one lane and end in its
 * arrow; each loop goes up in a channel that is free of cards and labels, and enters from above by an arrow of its own.
 */
import { assign, channel } from './lanes.js';
import { CARD, labelWidth } from './measures.js';
import { path } from './path.js';

const BUS = 16;
const LABEL = 34;
const LANES = 56;
const LANE = 10;
const HEAD = 18;
const MARGIN = 32;
const LOOP_OFFSET = 30;

export function route(nodes, items) {
  const cards = new Map(items.filter(item => item.node).map(item => [item.node.id, item]));
  const sideways = lines(nodes, cards, items);
  const lanes = assign(sideways);
  const rows = Math.max(...[...nodes.values()].map(node => node.row)) + 2;
  const y = tops(rows, lanes);
  const lane = line => y[line.row] - HEAD - LANE * (lanes.count(line.row) - 1 - lanes.of(line));

  const branches = [];
  for (const item of items) {
    const branch = item.node ? item.node.parent : item.branch;
    if (branch) {
      const from = cards.get(branch.from);
      const bottom = y[from.node.row] + CARD.height;
      const at = [item.x, bottom + LABEL];
      const points = [at, ...tail(branch, item)];
      const trunk = path([[from.x, bottom], [from.x, bottom + BUS], [item.x, bottom + BUS], at]);
      branches.push({ ...branch, trunk, d: path(points), at, end: points.at(-1) });
    }
  }

  function tail(branch, item) {
    const target = cards.get(branch.to);
    const top = target ? y[target.node.row] : y[item.level / 2] ;
    if (branch.kind === 'tree') {
      return [[item.x, top]];
    }
    if (branch.kind === 'open') {
      return [[item.x, y[item.level / 2] - HEAD + 4]];
    }
    if (branch.kind === 'join') {
      const across = lane(sideways.find(line => line.join === branch.to));
      return [[item.x, across], [target.x, across], [target.x, top]];
    }
    const [out, back] = sideways.filter(line => line.loop === branch.id);
    return [[item.x, lane(out)], [out.channel, lane(out)], [out.channel, lane(back)], [back.end, lane(back)], [back.end, top]];
  }
  return drawing(cards, branches, y, items, sideways);
}

/** All that needs a lane: the row it runs above, and from where to where. */
function lines(nodes, cards, items) {
  const joins = new Map();
  const loops = [];
  const taken = [];
  for (const item of items) {
    const target = item.branch && cards.get(item.branch.to);
    if (item.branch?.kind === 'join') {
      const line = joins.get(item.branch.to) ?? { row: target.node.row, from: target.x, to: target.x, join: item.branch.to };
      line.from = Math.min(line.from, item.x);
      line.to = Math.max(line.to, item.x);
      joins.set(item.branch.to, line);
    } else if (item.branch?.kind === 'loop') {
      const row = nodes.get(item.branch.from).row + 1;
      const up = channel(items, taken, { top: 2 * target.node.row + 1, bottom: 2 * row, from: item.x, to: target.x });
      const end = target.x + (up < target.x ? -LOOP_OFFSET : LOOP_OFFSET);
      loops.push(line(row, item.x, up, item.branch.id, { channel: up }));
      loops.push(line(target.node.row, up, end, item.branch.id, { end }));
    }
  }
  return [...joins.values(), ...loops];
}

function line(row, a, b, loop, more) {
  return { row, from: Math.min(a, b), to: Math.max(a, b), loop, ...more };
}

/** The upper edge of each row; one more than there are, for what is open below the last. */
function tops(rows, lanes) {
  const y = [0];
  for (let row = 0; row < rows; row++) {
    const before = row === 0 ? 0 : y[row - 1] + CARD.height + LANES;
    y[row] = before + LANE * Math.max(0, lanes.count(row) - 1) + (row === 0 ? 0 : HEAD);
  }
  return y;
}

function drawing(cards, branches, y, items, sideways) {
  const edges = [...cards.values()].flatMap(card => [card.x - CARD.width / 2, card.x + CARD.width / 2]);
  branches.forEach(each => edges.push(each.at[0] - labelWidth(each.label) / 2, each.at[0] + labelWidth(each.label) / 2));
  sideways.forEach(each => edges.push(each.from, each.to));
  const left = Math.min(...edges) - MARGIN;
  const bottom = Math.max(
    ...[...cards.values()].map(card => y[card.node.row] + CARD.height),
    ...branches.map(each => each.end[1] + 12),
    ...sideways.map(each => y[each.row]),
  );
  const placed = new Map();
  items.filter(item => item.node).forEach(item => placed.set(item.node.id, { id: item.node.id, row: item.node.row, x: item.x - CARD.width / 2, y: y[item.node.row] }));
  return { cards: placed, branches, box: [left, -MARGIN, Math.max(...edges) + MARGIN, bottom + MARGIN] };
}
