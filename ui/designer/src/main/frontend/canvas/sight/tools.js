import { html } from 'lit';
import { isFull, turnFull } from './full-screen.js';
import { icon } from '../base/icon.js';
import { fill } from '../base/words.js';

/** The bar at the lower right of a canvas: how large its drawing is shown, and what changes that. */
export class Tools {
  constructor(canvas) {
    this.canvas = canvas;
  }

  bar() {
    const { canvas } = this;
    const { words } = canvas;
    const full = isFull() ? words.leaveFullScreen : words.fullScreen;
    return html`<div class="tools" role="group" aria-label=${words.zoom}>
      <button aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => canvas.viewport.out()}>${icon('minus')}</button>
      <span class="percent" aria-hidden="true"></span>
      <button aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => canvas.viewport.in()}>${icon('plus')}</button>
      <button aria-label=${words.showAll} title=${words.showAll} @click=${() => canvas.viewport.whole(canvas.placing.box)}>${icon('expand-square')}</button>
      <button aria-label=${words.find} title=${words.findKey} @click=${() => canvas.finding.begin()}>${icon('search')}</button>
      <button class="full" aria-label=${full} title=${fill(words.byKey, full, words.fullScreenKey)} @click=${turnFull}>${icon(isFull() ? 'compress' : 'expand-full')}</button>
    </div>`;
  }

  /** @param percent how large it is, as a text */
  show(percent) {
    this.canvas.renderRoot.querySelector('.percent').textContent = percent;
  }
}
