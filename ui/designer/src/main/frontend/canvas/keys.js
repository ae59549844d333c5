import { turnFull } from './sight/full-screen.js';
import { next } from './base/keyboard.js';
import { past } from './edit/moving.js';
import { onlyWay, START } from './base/places.js';
import { shortcut } from './base/shortcuts.js';

/** What the keys tell that are pressed with Ctrl or Cmd. */
const ASKED = { undo: 'undo', redo: 'redo', copy: 'step-copy', paste: 'step-paste' };

const UP_OR_DOWN = { ArrowUp: true, ArrowDown: false };

/** What the keys do on a canvas. */
export class Keys {
  cameFrom = null;
  /** The item that had the keyboard before the drawing changed. */
  held = null;

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** To be called before the drawing changes. */
  hold() {
    this.held = this.canvas.renderRoot.activeElement?.dataset.item;
  }

  /**
   * Whoever has the keyboard keeps it, wherever an edit or another person has moved what it is on. What was taken away leaves it to
   * what the drawing goes on from.
   */
  keep() {
    const { canvas, held } = this;
    const now = canvas.renderRoot.activeElement;
    if (held && (!now || (now.dataset.item && now.dataset.item !== held))) {
      (canvas.element(held) ?? canvas.element(canvas.current))?.focus({ preventScroll: true });
    }
  }

  pressed(event) {
    const { canvas } = this;
    const id = canvas.current;
    const step = canvas.steps.has(id) ? id : null;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const wanted = shortcut(event);
      const asked = ASKED[wanted];
      if (wanted === 'find') {
        event.preventDefault();
        canvas.finding.begin();
      } else if (asked) {
        event.preventDefault();
        canvas.tell(asked, step ?? START);
      } else if (step && (wanted === 'cut' || wanted === 'duplicate')) {
        event.preventDefault();
        canvas.tell('step-copy', step);
        wanted === 'cut' ? this.remove(step) : canvas.tell('step-paste', step);
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && event.key in UP_OR_DOWN) {
        this.move(step, id, UP_OR_DOWN[event.key]) && event.preventDefault();
      }
      return;
    }
    const work = {
      Enter: () => this.enter(id),
      ' ': () => this.enter(id),
      '+': () => this.offer(id),
      b: () => this.branches(id),
      j: () => this.jump(id),
      g: () => this.lead(id),
      F2: () => canvas.naming.open(id) || (step && canvas.wording.open(step)),
      f: () => this.foldOrFit(id),
      F: () => (event.shiftKey ? turnFull() : this.foldOrFit(id)),
      Escape: () => canvas.tell('step-leave', id),
      Delete: () => step && this.remove(step),
      Backspace: () => step && this.remove(step),
    }[event.key];
    const to = next(event.key, id, canvas.items);
    if (work || to) {
      event.preventDefault();
      work ? work() : canvas.go(to);
    }
  }

  /** With Caps Lock, too. */
  foldOrFit(id) {
    return this.canvas.folding.turnAt(id) || this.canvas.viewport.fit(this.canvas.placing.box);
  }

  enter(id) {
    if (this.canvas.settingAside.does(id)) {
      return;
    }
    const place = this.canvas.places.get(id);
    place.card ? this.canvas.open(id, true) : this.canvas.choose(place);
  }

  /** Has a branch chosen for the next action, if there is a choice. */
  offer(id) {
    const { canvas } = this;
    const step = canvas.steps.get(id);
    const only = step && onlyWay(step);
    if (step && !only) {
      this.branches(id);
    } else if (canvas.places.has(id)) {
      canvas.choose(canvas.places.get(only ? `${id}/${only}` : id));
    }
  }

  /** Offers all branches of a step, also those that merely fall back to another. */
  branches(id) {
    const { canvas } = this;
    if (canvas.steps.get(id)?.exits.length > 0) {
      canvas.opened = id;
    }
  }

  /** Has chosen where a branch leads: that of a row, else the main one. */
  lead(id) {
    const place = this.canvas.places.get(id);
    place?.exit && this.canvas.steps.has(place.id) && this.canvas.leading.open(`${place.id}/${place.exit}`);
  }

  /** To the step that a chip names, and back. */
  jump(id) {
    const { canvas } = this;
    const { to } = canvas.items.find(item => item.id === id);
    if (to) {
      this.cameFrom = id;
      canvas.go(to);
    } else if (canvas.items.some(item => item.id === this.cameFrom)) {
      canvas.go(this.cameFrom);
    }
  }

  /** A step past the sentence above or below, a row past that of its list. @returns whether it is anything that moves */
  move(step, id, up) {
    const { canvas } = this;
    if (!step) {
      return canvas.dropping.ordering.past(id, up);
    }
    const place = canvas.places.get(past(step, up, canvas.flow, canvas.places));
    if (place) {
      canvas.awaited = step;
      canvas.tell('step-move', place.id, { exit: place.exit, step });
    }
    return true;
  }

  remove(id) {
    // Or the keyboard would be lost together with the sentence.
    this.canvas.go(next('ArrowUp', id, this.canvas.items) ?? START);
    this.canvas.tell('step-delete', id);
  }
}
