/** Where something can be dropped, and what it takes. Nothing here needs a browser. */
import { START } from './graph.js';

/**
 * @typedef {{card: ?string, id: string, exit: ?string, target: ?string}} Place a branch of the step or start box `id`,
 *     by its `exit`; or, with `card`, the card itself, which takes actions at its main branch if it has one
 */

/** All places of a flow by the name they have in the drawing: a card by its id, a branch as `step/exit`. */
export function places(flow) {
  const all = new Map([[START, { card: START, id: START, exit: 'start', target: flow.start }]]);
  all.set(`${START}/start`, { card: null, id: START, exit: 'start', target: flow.start });
  for (const { id, exits, main } of flow.steps) {
    exits.forEach(exit => all.set(`${id}/${exit.id}`, { card: null, id, exit: exit.id, target: exit.target }));
    all.set(id, { card: id, id, exit: main, target: exits.find(exit => exit.id === main)?.target ?? null });
  }
  return all;
}

/**
 * Whether a place takes what is dragged: an action or a step goes to branches, unless it ends the call and something
 * follows there; a branch goes to steps.
 */
export function fits(dragged, place) {
  switch (dragged?.kind) {
    case 'action':
      return follows(dragged, place);
    case 'step':
      return follows(dragged, place) && place.target !== dragged.id && !dragged.beyond.has(place.id);
    case 'branch':
      return place.card !== null && place.card !== START && place.card !== dragged.target;
    default:
      return false;
  }
}

function follows({ ends }, { exit, target }) {
  return Boolean(exit) && !(ends && target);
}

/** A branch as it is dragged to the step it is to lead to. */
export function draggedBranch({ id, exit, target }) {
  return { kind: 'branch', id, exit, target };
}

/**
 * A step as it is dragged to another place. Its main branch stays behind, and what hangs from its others comes along:
 * to go `beyond` them would cut both off from the start.
 */
export function draggedStep(flow, step) {
  const steps = new Map(flow.steps.map(each => [each.id, each]));
  const beyond = new Set([step.id]);
  const waiting = step.exits.filter(exit => exit.id !== step.main).map(exit => exit.target);
  while (waiting.length > 0) {
    const each = steps.get(waiting.pop());
    if (each && !beyond.has(each.id)) {
      beyond.add(each.id);
      waiting.push(...each.exits.map(exit => exit.target));
    }
  }
  return { kind: 'step', id: step.id, ends: !step.main, beyond };
}
