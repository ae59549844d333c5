import * as drag from '../base/drag.js';
import { fill } from '../base/words.js';
import { hand } from './hand.js';
import { into, listOf, past } from './order.js';

/** How far beside its list a row is still dragged within it. */
const REACH = 60;

/** Puts rows of a canvas's lists in another order: dragged by their grip, or by keys past the next one. */
export class Ordering {
  order = null;
  marked = null;

  constructor(canvas) {
    this.canvas = canvas;
    this.pressed = hand({
      take: element => this.taken(element),
      over: event => this.over(event),
      drop: () => this.drop(),
    });
  }

  /** @returns whether the branch is in a list that has an order */
  past(branch, up) {
    const { blocks } = this.canvas.flow;
    this.tell(branch, past(branch, up, blocks));
    return listOf(branch, blocks).length > 0;
  }

  taken(element) {
    const branch = element.closest('[data-mover]')?.dataset.mover;
    return branch && !this.canvas.looking ? { kind: 'order', branch } : null;
  }

  /** Marks between which rows it would be dropped: those that are there now, if they are drawn. */
  over(pointer) {
    const { branch } = drag.current();
    const list = listOf(branch, this.canvas.flow.blocks);
    const rows = list.map(row => this.canvas.element(row.branch));
    const gap = list.length > 0 && rows.every(Boolean) ? gapAt(pointer, rows) : -1;
    const atEnd = gap === list.length;
    this.order = into(branch, gap, list);
    this.mark(this.order && (atEnd ? rows.at(-1) : rows[gap]), !atEnd);
    const { rightBefore, rightAfter } = this.canvas.words;
    this.canvas.dropping.tip(this.order && fill(atEnd ? rightAfter : rightBefore, (atEnd ? list.at(-1) : list[gap]).label), pointer);
    this.canvas.viewport.follow(pointer);
  }

  mark(row, before) {
    this.marked?.classList.remove('goes-before', 'goes-after');
    this.marked = before ? row : row && lastOf(row);
    this.marked?.classList.add(before ? 'goes-before' : 'goes-after');
  }

  drop() {
    this.tell(drag.current().branch, this.order);
  }

  /** What was aimed at stands elsewhere now, or is gone. */
  drawn() {
    if (drag.current()?.kind === 'order') {
      this.leave();
      this.canvas.dropping.tip(null);
    }
  }

  /** What was dragged is not dragged any more. */
  leave() {
    this.order = null;
    this.mark(null);
  }

  tell(branch, order) {
    if (order) {
      const [step, exit] = branch.split('/');
      // A row may be called by a branch that is told together with those that go elsewhere, and stays.
      this.canvas.awaited = order.exits.includes(exit) ? branch : `${step}/${order.exits[0]}`;
      this.canvas.tell('rows-order', step, order);
    }
  }
}

/** How many rows are above the pointer; -1 where it has left their list. */
function gapAt({ clientX: x, clientY: y }, rows) {
  const boxes = rows.map(whole);
  const [first, last] = [boxes[0], boxes.at(-1)];
  const outside = x < first.left - REACH || x > first.right + REACH || y < first.top - REACH || y > last.bottom + REACH;
  return outside ? -1 : boxes.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
}

/** What belongs to a row: itself, or the steps that stand in it. */
function lastOf(row) {
  return row.nextElementSibling?.matches('.inside') ? row.nextElementSibling : row;
}

function whole(row) {
  const { left, right, top } = row.getBoundingClientRect();
  return { left, right, top, bottom: lastOf(row).getBoundingClientRect().bottom };
}
