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
