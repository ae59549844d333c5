import { html, nothing } from 'lit';

const WIDTH = 248;

/**
 * All branches of a step to choose from, also those that the drawing leaves out until they are connected.
 *
 * @param step as the page sends it
 * @param at the lower left corner of its card, and `room`, the width to stay within
 * @param look `fits` whether a branch takes what is dragged, `title` of a step, `choose` told the branch's id
 */
export function tray(step, { x, y, room }, { fits, title, choose, close }) {
  const left = Math.max(8, Math.min(x, room - WIDTH - 8));
  return html`<div class="tray" role="menu" aria-label=${`Add after ${step.title}`} style=${`left:${left}px;top:${y}px;width:${WIDTH}px`} @keydown=${event => walk(event, close)}>
    ${step.exits.map(({ id, label, target }) => html`<button
      role="menuitem"
      tabindex="-1"
      class=${`choice ${fits(id) ? 'fits' : ''}`}
      data-place=${`${step.id}/${id}`}
      @click=${() => choose(id)}
      ><span>${label || 'Next'}</span>${target ? html`<small>before ${title(target)}</small>` : nothing}</button
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
