import { html, nothing } from 'lit';
import { asideItems, DELETE, MOST, PUT_BACK, putBackPlaces } from './aside.js';
import { next } from '../base/keyboard.js';
import { leads } from './leads.js';
import { START } from '../base/places.js';
import { fill } from '../base/words.js';

/** What can be done with a block that was set aside, at its foot. */
export function asideFoot(part, level, words) {
  const button = (id, look, text) => html`<div id=${`item-${id}`} class="aside-button ${look}" role="treeitem" data-item=${id} data-work=${id} tabindex="-1" aria-level=${level}>${text}</div>`;
  const [putBack, remove] = asideItems(part);
  return putBack ? html`<div class="aside-foot" role="none">${button(putBack, 'edged', words.putBack)}${button(remove, '', words.delete)}</div>` : nothing;
}

/** Puts back what was set aside, or deletes it. */
export class SettingAside {
  step = null;
  sought = '';

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Does what an item stands for. @returns whether it is one of these */
  does(item) {
    const step = item?.slice(item.indexOf(':') + 1);
    if (item?.startsWith(PUT_BACK)) {
      this.open(step);
    } else if (item?.startsWith(DELETE)) {
      this.canvas.go(next('ArrowUp', step, this.canvas.items) ?? START);
      this.canvas.tell('aside-delete', step);
    } else {
      return false;
    }
    return true;
  }

  async open(step) {
    this.step = step;
    this.sought = '';
    this.canvas.requestUpdate();
    await this.canvas.updateComplete;
    this.canvas.renderRoot.querySelector('.seek')?.focus();
  }

  close() {
    if (this.step) {
      this.step = null;
      this.canvas.requestUpdate();
    }
  }

  /** Where it can be put, if that is asked for. */
  list() {
    const { canvas, step, sought } = this;
    const at = step && canvas.steps.has(step) && canvas.element(PUT_BACK + step);
    if (!at) {
      return nothing;
    }
    const { title } = canvas.steps.get(step);
    const places = putBackPlaces(step, canvas.flow, canvas.items.map(({ id }) => id), canvas.places, canvas.words);
    return leads(fill(canvas.words.wherePutBack, title), places, canvas.viewport.below(at), canvas.viewport.size(), sought, {
      typed: text => {
        this.sought = text;
        canvas.requestUpdate();
      },
      connect: id => {
        const place = canvas.places.get(id);
        this.close();
        canvas.awaited = step;
        canvas.tell('put-back', place.id, { exit: place.exit, step });
      },
      close: () => {
        this.close();
        canvas.focus();
      },
    }, canvas.words, MOST);
  }
}
