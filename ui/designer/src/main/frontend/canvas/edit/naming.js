import { html, nothing } from 'lit';
import { keyOf } from '../base/key-names.js';
import { fill } from '../base/words.js';

const WIDTH = 272;
const HEIGHT = 190;
const EDGE = 8;
const LONGEST = 80;

/** Names a branch of a canvas's flow where its row stands, and gives it another key. */
export class Naming {
  branch = null;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /**
   * @param branch as `step/exit`
   * @returns whether it has a row, so that it can be named
   */
  open(branch) {
    const { canvas } = this;
    if (canvas.looking || !canvas.element(branch)?.matches('.row')) {
      return false;
    }
    this.branch = branch;
    canvas.current = branch;
    canvas.requestUpdate();
    canvas.updateComplete.then(() => {
      const field = canvas.renderRoot.querySelector('.name-field');
      field?.focus();
      field?.select();
    });
    return true;
  }

  close() {
    if (this.branch) {
      this.branch = null;
      this.canvas.requestUpdate();
    }
  }

  form() {
    const { canvas } = this;
    const place = this.branch && canvas.places.get(this.branch);
    const row = place && canvas.element(this.branch);
    if (!row) {
      return nothing;
    }
    const { exits } = canvas.steps.get(place.id);
    const exit = exits.find(({ id }) => id === place.exit);
    const [x, y] = canvas.viewport.below(row);
    const { width, height } = canvas.viewport.size();
    const left = Math.max(EDGE, Math.min(x, width - WIDTH - EDGE));
    const top = Math.max(EDGE, Math.min(y, height - HEIGHT - EDGE));
    const { words } = canvas;
    return html`<div class="naming" role="group" aria-label=${fill(words.nameOf, exit.label)} style=${`left:${left}px;top:${top}px;width:${WIDTH}px`} @keydown=${event => this.pressed(event, exit)}>
      <label>${words.name}<input class="name-field" type="text" maxlength=${LONGEST} .value=${exit.named ? exit.label : ''} placeholder=${exit.label} /></label>
      ${keyOf(exit.id) ? html`<div class="key-choice" role="group" aria-label=${words.key}>${exits.filter(({ id }) => keyOf(id)).map(each => this.key(each, exit, words))}</div>` : nothing}
    </div>`;
  }

  key({ id, label, target, named }, exit, words) {
    const key = keyOf(id);
    const here = id === exit.id;
    const takes = target && !here;
    const says = takes ? fill(words.keyTaken, key, named ? label : fill(words.keyIs, key)) : fill(words.keyIs, key);
    return html`<button class="key ${takes ? 'taken' : ''}" aria-pressed=${here} aria-label=${says} title=${says} @click=${() => this.exchange(id)}>${key}</button>`;
  }

  exchange(to) {
    const { id, exit } = this.canvas.places.get(this.branch);
    this.close();
    if (to === exit) {
      this.canvas.focus();
    } else {
      this.canvas.awaited = `${id}/${to}`;
      this.canvas.tell('branch-exchange', id, { exit, to });
    }
  }

  pressed(event, exit) {
    // What is pressed here is not for the drawing.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      this.canvas.focus();
    } else if (event.key === 'Enter' && event.target.localName === 'input') {
      event.preventDefault();
      const { id } = this.canvas.places.get(this.branch);
      const name = event.target.value.trim();
      this.close();
      name === (exit.named ? exit.label : '') || this.canvas.tell('branch-name', id, { exit: exit.id, name });
      this.canvas.focus();
    }
  }
}
