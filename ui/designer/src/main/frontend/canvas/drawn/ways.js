import { render, svg } from 'lit';
import { arcs, heads } from '../layout/arcs.js';

/** The ways into a step, drawn while a chip that names it or its letter is looked at. */
export class Ways {
  shown = null;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** By the pointer: of the chip or letter under it. */
  pointed(event) {
    const on = event.target.closest?.('[data-to], [data-letter]')?.dataset;
    this.show(on?.to ?? on?.letter ?? null);
  }

  /** @param step none for null */
  show(step) {
    if (step !== this.shown) {
      this.shown = step;
      // For their blocks to be there.
      this.canvas.requestUpdate();
    }
  }

  /** The items that its arcs begin and end at. */
  ends() {
    return this.shown ? [this.shown, ...this.canvas.items.filter(({ to }) => to === this.shown).map(({ id }) => id)] : [];
  }

  draw() {
    const { renderRoot, viewport } = this.canvas;
    renderRoot.querySelectorAll('.hot').forEach(element => element.classList.remove('hot'));
    const target = this.shown && this.canvas.element(this.shown);
    const chips = target ? [...renderRoot.querySelectorAll(`[data-to="${CSS.escape(this.shown)}"]`)] : [];
    [...chips, ...(target ? [target] : [])].forEach(element => element.classList.add('hot'));
    const all = chips.length > 0 ? arcs(chips.map(chip => viewport.boxOf(chip)), viewport.boxOf(target)) : [];
    const middle = target ? viewport.boxOf(target).x : 0;
    render(
      [
        all.map(({ d, from }) => svg`<path class="arc" d=${d}/><circle class="arc-from" cx=${from.x} cy=${from.y} r="2.5"/>`),
        heads(all).map(({ x, y }) => svg`<path class="arc-head" d=${x > middle ? `M${x + 8} ${y - 5}l-7 5 7 5` : `M${x - 8} ${y - 5}l7 5-7 5`}/>`),
      ],
      renderRoot.querySelector('.arcs'),
    );
  }
}
