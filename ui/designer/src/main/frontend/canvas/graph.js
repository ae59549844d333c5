/**
 * What a flow consists of when it is drawn: the steps in rows, and the branches that lead from one to the next.
 *
 * Each step hangs below one of the steps that lead to it, the lowest; that branch is of kind `tree`. Of the others, a
 * `join` leads down to a step that hangs elsewhere, a `loop` leads back up, and an `open` one leads nowhere.
 *
 * @typedef {{id: string, label: string, target: ?string, folded: ?boolean}} Exit; a folded one is not drawn
 * @typedef {{id: string, exits: Exit[]}} Step
 * @typedef {{id: string, from: string, exit: string, to: ?string, label: string, kind: 'tree'|'join'|'loop'|'open'}} Branch
 * @typedef {{id: string, row: number, parent: ?Branch, branches: Branch[]}} Node
 */

/** The id of the box that calls come in by. No step's id has this form. */
export const START = '*start';

/** @returns {{nodes: Map<string, Node>, roots: Node[]}} the nodes in an order in which each comes after its parent */
export function graph(flow) {
  const nodes = new Map();
  const add = (id, exits) => nodes.set(id, { id, row: 0, parent: null, branches: exits.map(exit => branch(id, exit)) });
  add(START, [{ id: 'start', label: '', target: flow.start ?? null }]);
  flow.steps.forEach(step => add(step.id, step.exits.filter(exit => !exit.folded)));

  const order = sorted(nodes);
  for (const node of order) {
    // What no call reaches stands beside the flow, one row down: only the start box is at the top.
    const top = node.id === START ? 0 : 1;
    node.row = node.parent ? nodes.get(node.parent.from).row + 1 : top;
    for (const each of node.branches.filter(one => one.kind === 'join')) {
      const target = nodes.get(each.to);
      const lowest = target.parent ? nodes.get(target.parent.from) : null;
      // Of several as low, the last in this order is the one that stands furthest to the left.
      if (!lowest || (lowest !== node && lowest.row <= node.row)) {
        target.parent = each;
      }
    }
  }
  order.forEach(node => node.parent && (node.parent.kind = 'tree'));
  const roots = order.filter(node => !node.parent && node.id !== START);
  return { nodes: new Map(order.map(node => [node.id, node])), roots: [nodes.get(START), ...roots] };
}

function branch(from, exit) {
  return { id: `${from}/${exit.id}`, from, exit: exit.id, to: exit.target, label: exit.label, kind: exit.target ? 'join' : 'open' };
}

/** All nodes so that branches lead from earlier to later ones; those that cannot become loops, and those to nowhere open. */
function sorted(nodes) {
  const state = new Map();
  const done = [];
  for (const first of nodes.values()) {
    const path = state.has(first.id) ? [] : [{ node: first, next: 0 }];
    state.set(first.id, state.get(first.id) ?? 'open');
    while (path.length > 0) {
      const top = path.at(-1);
      const each = top.node.branches[top.next++];
      if (!each) {
        state.set(top.node.id, 'done');
        done.push(path.pop().node);
      } else if (!nodes.has(each.to)) {
        each.kind = 'open';
      } else if (state.get(each.to) === 'open') {
        each.kind = 'loop';
      } else if (!state.has(each.to)) {
        state.set(each.to, 'open');
        path.push({ node: nodes.get(each.to), next: 0 });
      }
    }
  }
  return done.reverse();
}
