import { draggedStep, fits } from '../base/places.js';

/**
 * Where a step goes that is moved past the sentence above or below it.
 *
 * @param flow as the page sends it
 * @param places as in `places.js`
 * @param up whether it goes up
 * @returns the name of the place, or null if it cannot go there
 */
export function past(step, up, flow, places) {
  const lines = flow.blocks.map(block => listWith(step, block.lines)).find(Boolean) ?? [];
  const sentences = lines.filter(line => line.parts);
  const at = sentences.findIndex(({ id }) => id === step);
  const other = sentences[at + (up ? -1 : 1)];
  const steps = new Map(flow.steps.map(each => [each.id, each]));
  const place = other && (up ? other.before : `${other.id}/${steps.get(other.id).main}`);
  return place && places.has(place) && fits(draggedStep(flow, steps.get(step)), places.get(place)) ? place : null;
}

/** The lines among which a step stands: those of a block, or within one of its rows. */
function listWith(step, lines) {
  return lines.some(({ id }) => id === step)
    ? lines
    : lines.flatMap(line => line.rows ?? []).map(row => listWith(step, row.lines)).find(Boolean);
}
