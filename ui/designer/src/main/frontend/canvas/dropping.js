import * as drag from './drag.js';
import { START } from './graph.js';
import { hand } from './hand.js';
import { draggedBranch, draggedStep, fits } from './places.js';

const LINGER_MS = 400;

/** What is dragged over the drawing of a canvas: from the palette, or within it. */
export class Dropping {
  marked = null;
  lingering = null;
  waiting = 0;

  constructor(canvas) {
    this.canvas = canvas;
    this.pressed = hand({
      take: element => this.taken(element),
      over: event => this.over(canvas.renderRoot.elementFromPoint(event.clientX, event.clientY), event),
      drop: () => this.drop(),
    });
  }

  /** Whether a place takes what is dragged. */
  fits(place) {
    const dragged = drag.current();
    return dragged !== null && fits(dragged, this.canvas.places.get(place));
  }

  dragged(event) {
    if (this.over(event.target, event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
  }

  dropped(event) {
    if (this.marked) {
      event.preventDefault();
      this.drop();
    }
  }

  /** Browsers tell this for every element on the way, too. */
  left(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      this.leave();
    }
  }

  leave() {
    this.mark(null);
    this.linger(null);
    this.canvas.pull(null);
  }

  /** What the mouse drags that is pressed on an element. */
  taken(element) {
    if (this.canvas.looking) {
      return null;
    }
    const { places, flow, cards } = this.canvas;
    const grip = element.closest('.grip');
    const id = element.closest('[data-card]')?.dataset.card;
    if (grip) {
      return draggedBranch(places.get(grip.dataset.place));
    }
    return id && id !== START ? draggedStep(flow, cards.get(id)) : null;
  }

  /** Marks where it would be dropped. @returns whether that place takes it */
  over(element, event) {
    const found = element?.closest('[data-place]');
    const takes = Boolean(found) && this.fits(found.dataset.place);
    this.mark(takes ? found : null);
    if (drag.current()?.kind === 'branch') {
      this.canvas.pull(drag.current(), event);
    } else if (!element?.closest('.tray')) {
      this.linger(element?.closest('[data-card]')?.dataset.card ?? null);
    }
    this.canvas.viewport.follow(event);
    return takes;
  }

  /** Who stays on a card for a moment is offered all its branches. */
  linger(id) {
    if (id !== this.lingering) {
      clearTimeout(this.waiting);
      this.lingering = id;
      this.canvas.opened = null;
      if (id && this.canvas.cards.get(id).exits.length > 1) {
        this.waiting = setTimeout(() => (this.canvas.opened = id), LINGER_MS);
      }
    }
  }

  mark(element) {
    this.marked?.classList.remove('over');
    element?.classList.add('over');
    this.marked = element;
  }

  /** Has done with what was dragged what the marked place stands for. */
  drop() {
    const dragged = drag.current();
    const place = this.marked && this.canvas.places.get(this.marked.dataset.place);
    this.leave();
    if (!place || !dragged) {
      return;
    }
    switch (dragged.kind) {
      case 'action':
        this.canvas.tell('action-drop', place.id, { exit: place.exit, action: dragged.action });
        break;
      case 'step':
        this.canvas.tell('step-move', place.id, { exit: place.exit, step: dragged.id });
        break;
      case 'branch':
        this.canvas.tell('branch-connect', dragged.id, { exit: dragged.exit, target: place.card });
    }
  }
}
