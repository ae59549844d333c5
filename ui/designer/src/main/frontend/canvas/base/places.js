/** Where something can be dropped, and what it takes. Nothing here needs a browser. */

/** The id of the head of the first block, where calls come in. No step's id has this form. */
export const START = '*start';

/**
 * @typedef {{card: ?string, id: string, exit: ?string, target: ?string}} Place a branch of the step or start `id`, by
 *     its `exit`; or, with `card`, its sentence, which takes actions at its main branch if it has one
 */

/** All places of a flow by the name they have in the drawing: a sentence by its step, a branch as `step/exit`. */
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
 * Whether a place takes what is dragged: an action, a step or all of a branch goes to branches, unless it ends the call and something
 * follows there; a branch goes to steps.
 */
export function fits(dragged, place) {
  switch (dragged?.kind) {
    case 'action':
      return follows(dragged, place);
    case 'step':
      return follows(dragged, place) && place.target !== dragged.id && !dragged.beyond.has(place.id);
    case 'part':
      return follows({ ends: dragged.copies ? dragged.copyEnds : dragged.ends }, place) && place.target !== dragged.id && !dragged.beyond.has(place.id);
    case 'branch':
      return place.card !== null && place.card !== START && place.card !== dragged.target;
    default:
      return false;
  }
}

function follows({ ends }, { exit, target }) {
  return Boolean(exit) && !(ends && target);
}

/** The branch that every call takes from a step as it is connected: all others lead nowhere and fall back to it; else null. */
export function onlyWay({ exits, main }) {
  const all = new Map(exits.map(exit => [exit.id, exit]));
  const taken = exit => {
    const passed = new Set();
    let at = exit;
    while (at && at.id !== main && !at.target && !passed.has(at.id)) {
      passed.add(at.id);
      at = all.get(at.fallback);
    }
    return at?.id;
  };
  return exits.length === 1 ? exits[0].id : exits.every(exit => taken(exit) === main) ? main : null;
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

/**
 * All of a branch as it is dragged to another place, by the block that it begins with. What was at that place follows its
 * last step, so it has to end open there. What is copied ends with what the branch alone leads to.
 */
export function draggedPart(flow, block, places) {
  const { target: id } = places.get(block.row);
  const steps = new Map(flow.steps.map(each => [each.id, each]));
  return { kind: 'part', id, row: block.row, title: block.title, copies: false, ends: !endsOpen(id, steps), copyEnds: !endsOpen(id, alone(id, flow, steps)), beyond: following([id], steps) };
}

/** The steps that are copied with one: it and what calls get to by it alone. */
function alone(id, flow, steps) {
  const within = following([id], steps);
  const others = new Map([...steps].filter(([each]) => each !== id));
  const staying = following([flow.start, ...[...others.keys()].filter(each => !within.has(each))], others);
  return new Map([...steps].filter(([each]) => within.has(each) && !staying.has(each)));
}

/** The ids of all steps that calls get to from some. */
export function following(from, steps) {
  const reached = new Set();
  const waiting = [...from];
  while (waiting.length > 0) {
    const step = steps.get(waiting.pop());
    if (step && !reached.has(step.id)) {
      reached.add(step.id);
      waiting.push(...step.exits.map(({ target }) => target));
    }
  }
  return reached;
}

/** Whether the last step that follows by main branches leads nowhere yet. */
export function endsOpen(first, steps) {
  const passed = new Set();
  for (let at = steps.get(first); at && !passed.has(at.id); ) {
    passed.add(at.id);
    const main = at.exits.find(({ id }) => id === at.main);
    if (!main?.target) {
      return Boolean(main);
    }
    at = steps.get(main.target);
  }
  return false;
}
