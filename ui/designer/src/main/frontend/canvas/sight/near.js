import * as drag from '../base/drag.js';
import { ALWAYS, around, covers, within } from './window.js';

/** Which blocks of a large flow are in the page: those near the view, and those with something that must not go away. */
export class Near {
  part = null;
  /** The blocks that are in the page. */
  blocks = new Set();

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Has all blocks in the page again, until they are measured and the view is somewhere. */
  forget() {
    this.part = null;
  }

  /** Chooses them. Those that were not measured yet, or are new in the drawing, are among them. */
  choose() {
    this.blocks = new Set(this.now());
  }

  now() {
    const { flow, folding, items, placing } = this.canvas;
    if (this.part === null || flow.steps.length <= ALWAYS) {
      return folding.blocks;
    }
    const kept = this.kept();
    const near = new Set([...within(this.part, placing.boxes, placing.placed), ...items.filter(({ id }) => kept.has(id)).map(({ block }) => block)]);
    return folding.blocks.filter(block => near.has(block.id) || !placing.sizes.has(block) || !placing.placed.has(block.id));
  }

  /** The items that stay wherever the view is: where the keyboard is, what is open, dragged or led somewhere. */
  kept() {
    const { current, selected, opened, leading, ways } = this.canvas;
    return new Set([current, selected, opened, drag.current()?.id, ...leading.ends(), ...ways.ends()]);
  }

  /** Has other blocks drawn when the view comes close to where they begin to be missing. */
  moved(view) {
    if (this.canvas.flow.steps.length > ALWAYS && !covers(this.part, view)) {
      this.part = around(view);
      this.canvas.requestUpdate();
    }
  }

  /** Has other blocks drawn when those that were drawn stand elsewhere now, or were there only to be measured. */
  placed() {
    const now = this.now();
    if (now.length !== this.blocks.size || now.some(block => !this.blocks.has(block))) {
      this.canvas.requestUpdate();
    }
  }
}
