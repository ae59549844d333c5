import { below, withRoom } from '../layout/making-room.js';
import { routes } from '../layout/routes.js';
import { slotWords } from '../base/saying.js';
import { wires } from '../layout/wires.js';

/** By how much an open slot is higher than the gap that it opens in: see `slot-style.js`. */
const GROWS = 42;

/** How long it waits for what was dropped. */
const PATIENCE_MS = 1500;

/** The slot that opens between two sentences for what is dragged there. It says what will stand there. */
export class Slot {
  gap = null;
  waiting = 0;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Opens at a place, if that is between two sentences; closes for any other. */
  show(dragged, place) {
    const gap = place && this.canvas.renderRoot.querySelector(`.gap[data-place="${CSS.escape(`${place.id}/${place.exit}`)}"]`);
    if (gap !== this.gap) {
      this.close();
      if (gap) {
        this.open(gap, slotWords(dragged, place, this.canvas.steps, this.canvas.words));
      }
    }
  }

  open(gap, { title, when }) {
    const { placing, renderRoot } = this.canvas;
    this.gap = gap;
    const room = { block: gap.closest('[data-block]').dataset.block, from: gap.offsetTop, by: GROWS };
    Object.assign(gap.dataset, { says: title, when });
    gap.classList.add('slot');
    const { boxes, placed } = withRoom(room, placing.boxes, placing.placed);
    wires(renderRoot, { lines: routes(boxes, placed), heading: placing.heading });
    const lower = new Set(below(room, placing.boxes, placing.placed));
    this.shift(GROWS, element => lower.has(element.dataset.block));
  }

  close() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    if (this.gap) {
      this.gap.classList.remove('slot');
      this.gap = null;
      wires(this.canvas.renderRoot, this.canvas.placing);
      this.shift(0, () => true);
    }
  }

  /** Stays open until what was dropped is drawn. */
  await() {
    if (this.gap) {
      this.waiting = setTimeout(() => this.close(), PATIENCE_MS);
    }
  }

  shift(by, which) {
    const { renderRoot, placing } = this.canvas;
    for (const element of renderRoot.querySelectorAll('[data-block]')) {
      if (which(element)) {
        element.style.translate = by ? `0 ${by}px` : '';
      }
    }
    const shared = placing.boxes.find(({ kind }) => kind === 'shared');
    const heading = renderRoot.querySelector('.heading');
    heading.style.translate = (shared && renderRoot.querySelector(`[data-block="${CSS.escape(shared.id)}"]`)?.style.translate) || '';
  }
}
