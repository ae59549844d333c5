import { html, nothing } from 'lit';
import { fill } from '../base/words.js';

const WIDTH = 256;
const HEIGHT = 320;
const EDGE = 8;

/**
 * All branches of a step to choose from, also those that the drawing leaves out until they are connected. All of them
 * are in sight at once, since nobody can scroll while dragging; those with an arrow lead somewhere already.
 *
 * @param step as the page sends it
 * @param at the lower left corner of its sentence
 * @param room to stay within
 * @param look `fits` whether a branch takes what is dragged, `title` of a step, `choose` told the branch's id
 * @param words what the page gave to be said
 */
export function tray(step, [x, y], room, { fits, title, choose, close }, words) {
  const left = Math.max(EDGE, Math.min(x, room.width - WIDTH - EDGE));
  const top = Math.max(EDGE, Math.min(y, room.height - HEIGHT - EDGE));
  return html`<div class="tray" role="menu" aria-label=${fill(words.addAfter, step.title)} style=${`left:${left}px;top:${top}px;width:${WIDTH}px;max-height:${HEIGHT}px`} @keydown=${event => walk(event, close)}>
    ${step.exits.map(({ id, label, target }) => html`<button
      role="menuitem"
      tabindex="-1"
      class=${`choice ${fits(id) ? 'fits' : ''}`}
      title=${target ? fill(words.branchBefore, label, title(target)) : label}
      aria-label=${target ? fill(words.spokenBranchBefore, label, title(target)) : label}
      data-place=${`${step.id}/${id}`}
      @click=${() => choose(id)}
      >${label}${target ? html`<small aria-hidden="true">↓</small>` : nothing}</button
    >`)}
  </div>`;
}

function walk(event, close) {
  const all = [...event.currentTarget.children];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  // What is pressed here is not for the drawing.
  event.stopPropagation();
  if (step) {
    event.preventDefault();
    all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    close();
  }
}
