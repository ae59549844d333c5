import { html, nothing } from 'lit';

const WIDTH = 272;
const HEIGHT = 150;
const EDGE = 8;

/** Fills in the words of a sentence of a canvas where they stand. The page brings the field, as a child of the canvas. */
export class Wording {
  at = null;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Opens a word, by default the first. @returns whether the step has it */
  open(step, field = this.fields(step)[0]) {
    if (this.canvas.looking || !this.fields(step).includes(field)) {
      return false;
    }
    this.at = { step, field };
    this.canvas.requestUpdate();
    this.canvas.tell('word-open', step, { field });
    return true;
  }

  close() {
    if (this.at) {
      this.at = null;
      this.canvas.requestUpdate();
      this.canvas.tell('word-close', '');
    }
  }

  fields(step) {
    return [...(this.canvas.element(step)?.querySelectorAll('[data-field]') ?? [])].map(({ dataset }) => dataset.field);
  }

  box() {
    const { words } = this.canvas;
    return this.at ? html`<div class="wording" @keydown=${event => this.pressed(event)} @focusin=${event => this.entered(event)}><slot name="word"></slot><div class="wording-keys" aria-hidden="true"><span><kbd>Tab</kbd>${words.nextWord}</span><span><kbd>↵</kbd>${words.done}</span></div></div>` : nothing;
  }

  /** Stands below the word, wherever that is now. */
  place() {
    const box = this.at && this.canvas.renderRoot.querySelector('.wording');
    const word = box && this.canvas.element(this.at.step)?.querySelector(`[data-field="${CSS.escape(this.at.field)}"]`);
    this.canvas.renderRoot.querySelectorAll('[data-field].open').forEach(each => each === word || each.classList.remove('open'));
    if (word) {
      word.classList.add('open');
      const [x, y] = this.canvas.viewport.below(word);
      const { width, height } = this.canvas.viewport.size();
      box.style.left = `${Math.max(EDGE, Math.min(x, width - WIDTH - EDGE))}px`;
      box.style.top = `${Math.max(EDGE, Math.min(y + 6, height - HEIGHT - EDGE))}px`;
    }
  }

  entered({ target }) {
    this.before = { target, value: target.closest('vaadin-text-field, vaadin-text-area, vaadin-combo-box')?.value };
  }

  pressed(event) {
    // What is pressed here is not for the drawing.
    event.stopPropagation();
    const field = event.target.closest('vaadin-text-field, vaadin-text-area, vaadin-combo-box, vaadin-select');
    if (field?.opened) {
      return; // the key is for its list
    }
    const { step, field: name } = this.at;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.takeBack(field);
      this.done(event.target, step);
    } else if (event.key === 'Enter' && field?.localName !== 'vaadin-text-area') {
      event.preventDefault();
      this.done(event.target, step);
    } else if (event.key === 'Tab' && !within(event)) {
      event.preventDefault();
      const all = this.fields(step);
      const next = all[all.indexOf(name) + (event.shiftKey ? -1 : 1)];
      event.target.blur?.();
      next ? this.open(step, next) : this.done(event.target, step);
    }
  }

  /** What was typed and is not saved yet is as if it had not been. */
  takeBack(field) {
    if (field && this.before?.value !== undefined && field.value !== this.before.value) {
      field.value = this.before.value;
    }
  }

  /** The field saves its text when it loses the focus. */
  done(element, step) {
    element.blur?.();
    this.close();
    this.canvas.go(step);
  }
}

/** Whether Tab goes on to another part of the same field, such as a button in a list of rows. */
function within({ currentTarget, target, shiftKey }) {
  const all = [...currentTarget.firstElementChild.assignedElements()[0].querySelectorAll('vaadin-text-field, vaadin-text-area, vaadin-combo-box, vaadin-select, vaadin-button')].filter(each => each.checkVisibility() && !each.disabled);
  const at = all.findIndex(each => each.contains(target));
  return at >= 0 && at + (shiftKey ? -1 : 1) in all;
}
