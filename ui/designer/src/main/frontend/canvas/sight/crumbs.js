import { html, nothing, render } from 'lit';
import { trail } from './trail.js';

/** The way from the start to what is seen of a canvas's drawing, while the start is out of view. */
export class Crumbs {
  shown = '';

  constructor(canvas) {
    this.canvas = canvas;
  }

  frame() {
    return html`<nav class="crumbs" aria-label=${this.canvas.words.wayHere} hidden></nav>`;
  }

  /** @param view what is seen, in pixels of the drawing */
  draw(view) {
    const { placing, folding, renderRoot } = this.canvas;
    const path = trail(placing.boxes, placing.placed, view);
    const titles = new Map(folding.blocks.map(({ id, key, title }) => [id, { key, title }]));
    const said = JSON.stringify(path.map(id => [id, titles.get(id)]));
    if (said !== this.shown) {
      this.shown = said;
      const frame = renderRoot.querySelector('.crumbs');
      frame.hidden = path.length === 0;
      render(path.map((id, i) => this.crumb(id, titles.get(id), i === path.length - 1)), frame);
    }
  }

  crumb(id, { key, title }, last) {
    return html`<button aria-current=${last ? 'location' : nothing} @click=${() => this.lead(id)}>${key ? html`<kbd>${key}</kbd>` : nothing}<span>${title}</span></button>`;
  }

  /** To the beginning of a block, and the keyboard too, as the crumbs may be gone then. */
  async lead(id) {
    const { canvas } = this;
    await canvas.go(canvas.items.find(({ block }) => block === id).id);
    const { x, y } = canvas.placing.placed.get(id);
    canvas.journey.lead([x, y]);
  }
}
