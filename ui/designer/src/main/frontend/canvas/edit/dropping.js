import { Aim } from './aim.js';
import * as drag from '../base/drag.js';
import { hand } from './hand.js';
import { Ordering } from './ordering.js';
import { draggedBranch, draggedPart, draggedStep, fits, START } from '../base/places.js';
import { saying } from '../base/saying.js';
import { Slot } from './slot.js';

const LINGER_MS = 400;
/** How far below the pointer it is said what a drop will do: the slot says it, too. */
const BELOW = 20;
const CLEAR_OF_SLOT = 46;

/** What is dragged over the drawing of a canvas: from the palette, or within it. */
export class Dropping {
  marked = null;
  lingering = null;
  waiting = 0;

  constructor(canvas) {
    this.canvas = canvas;
    this.aim = new Aim(canvas);
    this.slot = new Slot(canvas);
    this.ordering = new Ordering(canvas);
    const carry = hand({
      take: element => this.taken(element),
      over: (event, held) => {
        this.copy(held);
        this.over(canvas.renderRoot.elementFromPoint(event.clientX, event.clientY), event);
      },
      drop: () => this.drop(),
    });
    this.pressed = event => {
      this.ordering.pressed(event);
      carry(event);
    };
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

  /** What was dropped is drawn, or something else is. */
  drawn() {
    this.aim.forget();
    this.slot.close();
    this.ordering.drawn();
  }

  /** Browsers tell this for every element on the way, too. */
  left(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      this.leave();
    }
  }

  leave() {
    this.aim.forget();
    this.slot.waiting || this.slot.close();
    this.mark(null);
    this.ordering.leave();
    this.tip(null);
    this.linger(null);
    this.pull(null);
  }

  /** What the mouse drags that is pressed on an element. */
  taken(element) {
    if (this.canvas.looking || element.closest('[data-mover]')) {
      return null;
    }
    const { places, flow, steps } = this.canvas;
    const title = !element.closest('[data-fold]') && element.closest('.is-row > .title');
    const grip = element.closest('.grip');
    const id = element.closest('[data-card]')?.dataset.card;
    if (grip) {
      return draggedBranch(places.get(grip.dataset.place));
    }
    if (title) {
      return draggedPart(flow, flow.blocks.find(block => block.id === title.parentElement.dataset.block), places);
    }
    return id && id !== START ? draggedStep(flow, steps.get(id)) : null;
  }

  /** Whether a copy of all of a branch goes there, and the branch stays. */
  copy(wanted) {
    const dragged = drag.current();
    if (dragged.kind === 'part' && dragged.copies !== wanted) {
      dragged.copies = wanted;
      this.aim.judge();
      this.canvas.requestUpdate();
    }
  }

  /** Marks where it would be dropped. @returns whether that place takes it */
  over(element, event) {
    const found = this.meant(element, event);
    const place = found && this.canvas.places.get(found.dataset.place);
    this.mark(found);
    if (drag.current()?.kind === 'branch') {
      this.pull(drag.current(), event);
    } else if (!element?.closest('.tray')) {
      this.slot.show(drag.current(), place);
      this.linger(found?.contains(element) ? (found.dataset.card ?? null) : null);
    }
    this.tip(place && saying(drag.current(), place, this.canvas.steps, this.canvas.words), event);
    this.canvas.viewport.follow(event);
    return Boolean(found);
  }

  /** The place that takes what is dragged: a branch goes to the step under the pointer, all else to the nearest place. */
  meant(element, event) {
    if (element && drag.current() && drag.current().kind !== 'branch' && !element.closest('.tray')) {
      return this.aim.at(event);
    }
    const under = element?.closest('[data-place]');
    return under && this.fits(under.dataset.place) ? under : null;
  }

  /** Who stays on a step for a moment is offered all its branches. */
  linger(id) {
    if (id !== this.lingering) {
      clearTimeout(this.waiting);
      this.lingering = id;
      this.canvas.opened = null;
      if (this.canvas.steps.get(id)?.exits.length > 1) {
        this.waiting = setTimeout(() => (this.canvas.opened = id), LINGER_MS);
      }
    }
  }

  /** Says beside the pointer what a drop will do; nothing for null. */
  tip(words, pointer) {
    const tip = this.canvas.renderRoot.querySelector('.tip');
    tip.hidden = !words;
    if (words) {
      const { left, top, width } = this.canvas.viewport.size();
      tip.textContent = words;
      tip.style.transform = `translate(${Math.min(pointer.clientX - left + 16, width - 290)}px,${pointer.clientY - top + (this.slot.gap ? CLEAR_OF_SLOT : BELOW)}px)`;
    }
  }

  /** Shows a branch being pulled to where the pointer is; null for none. */
  pull(branch, pointer) {
    const { renderRoot, viewport } = this.canvas;
    const from = branch && renderRoot.querySelector(`[data-place="${CSS.escape(`${branch.id}/${branch.exit}`)}"]`);
    renderRoot.querySelector('.pull').setAttribute('d', from ? `M${viewport.rightOf(from)}L${viewport.inside(pointer)}` : '');
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
    this.slot.await();
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
      case 'part':
        if (dragged.copies) {
          this.canvas.tell('branch-copy', place.id, { exit: place.exit, step: dragged.id });
          break;
        }
        this.canvas.awaited = dragged.id;
        this.canvas.tell('branch-move', place.id, { exit: place.exit, step: dragged.id, from: this.canvas.places.get(dragged.row) });
        break;
      case 'branch':
        this.canvas.tell('branch-connect', dragged.id, { exit: dragged.exit, target: place.card });
    }
  }
}
