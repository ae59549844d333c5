/** Flows to lay out. */

/** A flow of steps; each step is its id and its exits as `key: target`, where no target means open. */
export function flow(start, steps) {
  return {
    start,
    steps: Object.entries(steps).map(([id, exits]) => ({
      id,
      exits: Object.entries(exits).map(([key, target]) => ({ id: key, label: key, target })),
    })),
  };
}

/** A flow as people draw them: straight stretches and menus, with a join or a loop at each tenth step. */
export function generated(count) {
  let seed = 7;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  const steps = [{ id: 's1', exits: [] }];
  const open = [steps[0]];
  while (steps.length < count) {
    const from = open.shift() ?? steps.at(-1);
    const branches = random() < 0.5 ? 1 : random() < 0.6 ? 2 : 4;
    for (let i = 0; i < branches && steps.length < count; i++) {
      const step = { id: `s${steps.length + 1}`, exits: [] };
      from.exits.push({ id: `key-${from.exits.length}`, label: branches > 1 ? `Key ${i + 1}` : '', target: step.id });
      steps.push(step);
      open.push(step);
    }
    if (open.length > 12 && random() < 0.5) {
      open.splice(Math.floor(random() * open.length), 1);
    }
  }
  for (let i = 0; i < count / 10; i++) {
    const at = Math.floor(random() * count);
    const away = Math.floor(random() * 14) - 5;
    const target = steps[Math.min(count - 1, Math.max(0, at + away))];
    steps[at].exits.push({ id: `more-${i}`, label: random() < 0.5 ? 'If no key is pressed' : 'Key 9', target: target.id });
  }
  return { start: 's1', steps };
}
