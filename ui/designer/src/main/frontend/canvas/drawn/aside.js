import { endsOpen, following, START } from '../base/places.js';
import { saying } from '../base/saying.js';

/** What can be done with what was set aside. Nothing here needs a browser. */

export const PUT_BACK = 'put-back:';
export const DELETE = 'delete:';

/** What can be done with a block that was set aside, as items that the keyboard comes to. */
export function asideItems({ aside }) {
  return aside ? [PUT_BACK + aside, DELETE + aside] : [];
}

/** No list is longer: a search finds the others. */
export const MOST = 100;

/**
 * @param first the step that was set aside, with all that follows it
 * @param flow as the page sends it
 * @param reading the ids of what is drawn, in the order in which it is read
 * @param places as in `places.js`
 * @param words what the page gave to be said
 * @returns {{id: string, title: string}[]} places that take it, those where nothing follows yet first
 */
export function putBackPlaces(first, flow, reading, places, words) {
  const steps = new Map(flow.steps.map(step => [step.id, step]));
  const reached = following([flow.start], steps);
  const open = endsOpen(first, steps);
  const all = open || flow.start === null ? [`${START}/start`] : [];
  for (const id of reading) {
    const step = reached.has(id) && steps.get(id);
    all.push(...(step ? step.exits.filter(({ target }) => open || !target).map(exit => `${id}/${exit.id}`) : []));
  }
  return all
    .map(id => ({ id, title: capital(saying({ kind: 'action' }, places.get(id), steps, words)), last: !places.get(id).target }))
    .sort((a, b) => b.last - a.last);
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
