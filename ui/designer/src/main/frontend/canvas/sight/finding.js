import { html, nothing } from 'lit';
import { find, step } from './find.js';
import { icon } from '../base/icon.js';
import { START } from '../base/places.js';
import { shortcut } from '../base/shortcuts.js';
import { sought } from './sought.js';
import { fill } from '../base/words.js';

/** Finds in the flow of a canvas: a bar at its top while it is open, and what is found is marked in the drawing. */
export class Finding {
  open = false;
  asked = { text: '', problems: false };
  /** What is found, in reading order. */
  found = [];
  known = {};

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Opens the bar, or takes the keyboard there. What was asked last stands there to be typed over. */
  async begin() {
    const { canvas } = this;
    this.open = true;
    canvas.requestUpdate();
    await canvas.updateComplete;
    canvas.renderRoot.querySelector('.find input').select();
    canvas.renderRoot.querySelector('.find input').focus();
  }

  /** Leaves the keyboard at what was found; the view stays where it is if nothing was. */
  close() {
    const { canvas } = this;
    this.open = false;
    canvas.requestUpdate();
    this.found.includes(canvas.current) ? canvas.focus() : canvas.element(canvas.current)?.focus({ preventScroll: true });
  }

  /** Looks again if the flow is another, or something else is asked. */
  look() {
    const { flow } = this.canvas;
    if (this.known.flow !== flow) {
      this.known = { flow, entries: null };
    }
    if (this.open && this.known.asked !== this.asked) {
      this.known.entries ??= sought(flow, START);
      this.known.asked = this.asked;
      this.found = find(this.known.entries, this.asked);
    }
  }

  ask(more) {
    this.asked = { ...this.asked, ...more };
    this.look();
    this.canvas.requestUpdate();
    // Whoever types on has not gone elsewhere.
    this.found.length > 0 && !this.found.includes(this.canvas.current) && this.canvas.bring(this.found[0]);
  }

  /** To the next of what is found, or to the one before it. */
  go(by) {
    this.found.length > 0 && this.canvas.bring(step(this.found, this.canvas.current, by));
  }

  /** Whether an item is marked. */
  marks(item) {
    return this.open && this.found.includes(item);
  }

  bar() {
    if (!this.open) {
      return nothing;
    }
    const { words } = this.canvas;
    const { text, problems } = this.asked;
    const button = (name, sign, does) => html`<button aria-label=${name} title=${name} @click=${does}>${icon(sign)}</button>`;
    return html`<div class="find" role="search" aria-label=${words.find} @keydown=${event => this.pressed(event)}>
      ${icon('search')}
      <input type="text" .value=${text} placeholder=${words.findWhat} aria-label=${words.find} @input=${event => this.ask({ text: event.target.value })} />
      <span class="count" role="status">${this.said()}</span>
      <button class="only" aria-pressed=${String(problems)} title=${words.onlyProblems} @click=${() => this.ask({ problems: !problems })}>${words.hasProblem}</button>
      ${button(words.findBefore, 'chevron-up-small', () => this.go(-1))} ${button(words.findNext, 'chevron-down-small', () => this.go(1))} ${button(words.close, 'close-small', () => this.close())}
    </div>`;
  }

  said() {
    const { words, current } = this.canvas;
    if (this.asked.text.trim() === '' && !this.asked.problems) {
      return '';
    }
    if (this.found.length === 0) {
      return words.nothingFound;
    }
    const at = this.found.indexOf(current);
    return at < 0 ? fill(words.someFound, this.found.length) : fill(words.foundOf, at + 1, this.found.length);
  }

  pressed(event) {
    // What is typed here is not for the drawing or the page.
    event.stopPropagation();
    const work = { Escape: () => this.close(), ArrowDown: () => this.go(1), ArrowUp: () => this.go(-1) }[event.key];
    if (work) {
      event.preventDefault();
      work();
    } else if (event.key === 'Enter' && event.target.localName === 'input') {
      this.go(event.shiftKey ? -1 : 1);
    } else if (shortcut(event) === 'find') {
      event.preventDefault();
      this.begin();
    }
  }
}
