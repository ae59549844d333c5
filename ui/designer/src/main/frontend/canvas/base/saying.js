import { START } from './places.js';
import { fill } from './words.js';

/**
 * What a drop will do, in words.
 *
 * @param dragged as in `drag.js`
 * @param place as in `places.js`
 * @param steps all steps of the flow by their id
 * @param words what the page gave to be said
 */
export function saying(dragged, place, steps, words) {
  const title = id => steps.get(id).title;
  if (dragged.kind === 'branch') {
    const leads = fill(words.willLeadTo, title(place.card));
    return dragged.target && isOnlyWay(dragged.target, steps) ? `${leads} ${fill(words.goesAside, title(dragged.target))}` : leads;
  }
  if (dragged.copies) {
    return fill(words.aCopy, saying({ kind: 'part' }, place, steps, words));
  }
  if (place.id === START) {
    return place.target ? fill(words.rightBefore, title(place.target)) : words.asFirst;
  }
  const { label } = steps.get(place.id).exits.find(({ id }) => id === place.exit);
  const after = fill(words.rightAfter, title(place.id));
  const exact = steps.get(place.id).exits.length > 1 ? `${after}: ${label}` : after;
  return place.target && !place.card ? `${exact}, ${fill(words.rightBefore, title(place.target))}` : exact;
}

/**
 * What an open slot says: what will stand there, and `when` callers get there if that is not always, or before what, where
 * several branches begin. Parameters as above.
 */
export function slotWords(dragged, place, steps, words) {
  const title = dragged.kind === 'step' ? steps.get(dragged.id).title : dragged.title;
  const only = steps.get(place.id)?.exits.find(({ id }) => id === place.exit)?.words;
  if (only) {
    return { title, when: fill(words.only, only) };
  }
  const next = steps.get(place.target);
  const splits = next?.exits.filter(exit => exit.words).length > 1;
  return { title, when: splits ? fill(words.rightBefore, next.title) : '' };
}

/** Whether nothing else leads to a step, so that it is set aside when this does no more. */
function isOnlyWay(step, steps) {
  const ways = [...steps.values()].flatMap(({ exits }) => exits).filter(({ target }) => target === step);
  return ways.length < 2;
}
