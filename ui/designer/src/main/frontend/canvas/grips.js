import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * What each branch can be taken hold of by, and where to drop what is to come there: its label, or a dot where it has
 * none; and while it is open, the plus at its end.
 *
 * @param fits whether a place takes what is dragged
 * @param chosen the place that was chosen for the next action
 * @param words what the page gave to be said
 */
export function grips({ branches }, fits, chosen, words) {
  return repeat(branches, branch => branch.id, ({ id, kind, label, at, end: [x, y] }) => {
    const look = `grip ${kind} ${fits(id) ? 'fits' : ''} ${id === chosen ? 'chosen' : ''}`;
    const open = kind === 'open';
    return html`${label || !open ? grip(id, `${look} ${label ? 'label' : 'dot'}`, at, label, words) : nothing}${open ? grip(id, `${look} end`, [x, y + 9], '+', words) : nothing}`;
  });
}

function grip(id, look, [x, y], text, words) {
  return html`<span class=${look} aria-hidden="true" title=${text.length > 1 ? text : words.grip} data-place=${id} style=${`left:${x}px;top:${y}px`}>${text}</span>`;
}
