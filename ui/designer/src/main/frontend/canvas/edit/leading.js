import { nothing } from 'lit';
import { leads } from '../drawn/leads.js';
import { draggedBranch, fits } from '../base/places.js';
import { lettered } from '../drawn/reading.js';
import { fill } from '../base/words.js';

/** Has chosen where a branch of a canvas leads, from a list. */
export class Leading {
  branch = null;
  sought = '';

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** @param branch as `step/exit` */
  async open(branch) {
    if (!this.canvas.looking) {
      this.branch = branch;
      this.sought = '';
      this.canvas.requestUpdate();
      await this.canvas.updateComplete;
      this.canvas.renderRoot.querySelector('.seek')?.focus();
    }
  }

  close() {
    if (this.branch) {
      this.branch = null;
      this.canvas.requestUpdate();
    }
  }

  /** The items that the list stands at. */
  ends() {
    return this.branch ? [this.branch, this.branch.slice(0, this.branch.indexOf('/'))] : [];
  }

  list() {
    const { canvas } = this;
    const place = this.branch && canvas.places.get(this.branch);
    const at = place && (canvas.element(this.branch) ?? canvas.element(place.id));
    if (!at) {
      return nothing;
    }
    const exit = canvas.steps.get(place.id).exits.find(({ id }) => id === place.exit);
    const done = work => () => {
      this.close();
      work();
    };
    const connect = target => done(() => {
      canvas.tell('branch-connect', place.id, { exit: place.exit, target });
      canvas.focus();
    })();
    return leads(fill(canvas.words.whereLeads, exit.label), this.targets(place), canvas.viewport.below(at), canvas.viewport.size(), this.sought, {
      typed: text => {
        this.sought = text;
        canvas.requestUpdate();
      },
      connect,
      cut: exit.target && (() => connect('')),
      add: done(() => canvas.choose(place)),
      close: done(() => canvas.focus()),
    }, canvas.words);
  }

  /** All steps it can be led to, those with letters first. */
  targets(place) {
    const { canvas } = this;
    const letters = lettered(canvas.flow.blocks);
    return [...canvas.steps.values()]
      .filter(({ id }) => fits(draggedBranch(place), canvas.places.get(id)))
      .map(({ id, title }) => ({ id, title, letter: letters.get(id) ?? '' }))
      .sort((a, b) => (a.letter === '') - (b.letter === '') || a.letter.localeCompare(b.letter));
  }
}
