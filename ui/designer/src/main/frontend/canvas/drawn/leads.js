import { html, nothing } from 'lit';

const WIDTH = 280;
const HEIGHT = 340;
const EDGE = 8;

/**
 * A list to choose from, with a search: steps that a branch can lead to, or places.
 *
 * @param name what is chosen
 * @param targets all there is: `id`, `title`, perhaps a `letter`
 * @param at where it stands in the frame
 * @param room to stay within
 * @param does `typed` told what is searched, `connect` told which, `close`; perhaps `add` and `cut`, for a new step and for none
 * @param words what the page gave to be said
 * @param most so many are shown at once
 */
export function leads(name, targets, [x, y], room, sought, does, words, most = Infinity) {
  const left = Math.max(EDGE, Math.min(x, room.width - WIDTH - EDGE));
  const top = Math.max(EDGE, Math.min(y, room.height - HEIGHT - EDGE));
  const found = targets.filter(({ title }) => title.toLowerCase().includes(sought.toLowerCase())).slice(0, most);
  return html`<div class="leads-list" style=${`left:${left}px;top:${top}px;width:${WIDTH}px;max-height:${HEIGHT}px`} @keydown=${event => walk(event, does)}>
    <input class="seek" type="text" .value=${sought} placeholder=${words.searchSteps} aria-label=${name} @input=${event => does.typed(event.target.value)} />
    <div class="options" role="group" aria-label=${name}>
      ${found.map(({ id, title, letter }) => html`<button class="option" @click=${() => does.connect(id)}><span>${title}</span>${letter ? html`<em>${letter}</em>` : nothing}</button>`)}
      ${found.length === 0 ? html`<p>${words.noSuchStep}</p>` : nothing}
    </div>
    ${does.add ? html`<div class="options rest">
      <button class="option" @click=${does.add}>${words.aNewStep}</button>
      ${does.cut ? html`<button class="option" @click=${does.cut}>${words.callEnds}</button>` : nothing}
    </div>` : nothing}
  </div>`;
}

function walk(event, does) {
  // What is pressed here is not for the drawing.
  event.stopPropagation();
  const all = [...event.currentTarget.querySelectorAll('input, button')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const at = all.indexOf(event.target);
    all[(at + step + all.length) % all.length].focus();
  } else if (event.key === 'Enter' && event.target.localName === 'input') {
    event.preventDefault();
    event.currentTarget.querySelector('button').click();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    does.close();
  }
}
