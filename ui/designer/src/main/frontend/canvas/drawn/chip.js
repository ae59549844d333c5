import { html, nothing } from 'lit';
import { familyIcon } from '../base/icon.js';
import { fill } from '../base/words.js';

/**
 * Names a step that is drawn elsewhere.
 *
 * @param chip as the page sends it
 * @param alone whether no words before it say already that calls go back
 */
export function chip({ to, name, letter, back, icon: sign, family }, alone, words) {
  const says = back && alone ? fill(words.backTo, name) : name;
  const look = back && alone ? familyIcon('rotate-left') : familyIcon(sign, family);
  return html`<span class="chip" data-to=${to}>${look}<span>${says}</span>${letter ? html`<em>${back ? '' : '→ '}${letter}</em>` : nothing}</span>`;
}

/** What a chip says, for ears. */
export function spoken({ name, letter, back, after }, words) {
  const step = letter ? `${name}, ${letter}` : name;
  const leads = fill(back ? words.spokenBackTo : words.spokenLeadsTo, step);
  return after ? `${leads}, ${after}` : leads;
}
