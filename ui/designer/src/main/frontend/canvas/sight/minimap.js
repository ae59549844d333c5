import { html, nothing, render, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { overview } from './overview.js';

/** The drawing of a canvas in small, while a large one cannot be seen as a whole: pressed or dragged on, it moves the view. */
export class Minimap {
  scale = 1;

  constructor(canvas) {
    this.canvas = canvas;
  }

  frame() {
    return html`<div class="minimap" aria-hidden="true" hidden @pointerdown=${event => this.pressed(event)} @pointermove=${event => this.dragged(event)}></div>`;
  }

  /** @param view what is seen, in pixels of the drawing */
  draw(view) {
    const { placing, renderRoot } = this.canvas;
    const small = overview(placing.boxes, placing.placed, view);
    const frame = renderRoot.querySelector('.minimap');
    frame.hidden = small === null;
    if (small) {
      this.scale = small.scale;
      const box = (look, { x, y, width, height }) => svg`<rect class=${look} x=${x} y=${y} width=${width} height=${height} rx="1.5"/>`;
      // Blocks change seldom, the view at every move.
      const blocks = guard([placing.boxes], () => small.boxes.map(each => box(`is-${each.kind}`, each)));
      render(html`<svg width=${small.width} height=${small.height}>${blocks}${box('seen', small.view)}</svg>`, frame);
    } else {
      render(nothing, frame);
    }
  }

  pressed(event) {
    if (event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      this.lead(event, true);
    }
  }

  dragged(event) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      this.lead(event, false);
    }
  }

  lead({ clientX, clientY, currentTarget }, gliding) {
    const { left, top } = currentTarget.firstElementChild.getBoundingClientRect();
    this.canvas.journey.centre([(clientX - left) / this.scale, (clientY - top) / this.scale], gliding);
  }
}
