import { branch, deep, drawn, summary, wayTo } from './folds.js';

const KEPT = 'callwright.folds.';

/** Which branches of a canvas's flow are folded. What a person folds or unfolds is kept for that person in the browser. */
export class Folding {
  rows = new Set();
  blocks = [];
  said = new Map();
  /** The rows that this person folded or unfolded, with whether they are folded. */
  turned = new Map();

  constructor(canvas) {
    this.canvas = canvas;
  }

  /** Opens a flow: what is too deep for so many columns is folded, and the rest is as it was left. */
  begin({ id, blocks }, columns) {
    this.turned = new Map(JSON.parse(localStorage.getItem(key(id)) ?? '[]'));
    this.rows = new Set(deep(blocks, columns).filter(row => this.turned.get(row) ?? true));
    this.turned.forEach((folded, row) => folded && this.rows.add(row));
  }

  /** Works out what is drawn, so that an item is among it. */
  show(item) {
    const all = this.canvas.flow?.blocks ?? [];
    const folded = item ? wayTo(all, item).filter(row => this.rows.has(row)) : [];
    folded.forEach(row => {
      this.rows.delete(row);
      this.canvas.placing.forgetRow(row, all);
    });
    this.blocks = drawn(all, this.rows);
    this.said = new Map(all.filter(({ row }) => row && this.rows.has(row)).map(({ row }) => [row, summary(branch(all, row))]));
  }

  /** What a block says of folded branches, to tell whether it has to be drawn anew. */
  of({ lines }) {
    const rows = lines.flatMap(line => line.rows ?? []).filter(row => this.said.has(row.branch));
    return rows.map(row => `${row.branch} ${this.said.get(row.branch).steps} ${this.said.get(row.branch).names}`).join();
  }

  turn(row) {
    const { flow } = this.canvas;
    const folds = !this.rows.delete(row);
    folds && this.rows.add(row);
    this.turned.set(row, folds);
    localStorage.setItem(key(flow.id), JSON.stringify([...this.turned]));
    this.canvas.current = row;
    this.canvas.placing.forgetRow(row, flow.blocks);
    this.canvas.requestUpdate();
  }

  /** Folds or unfolds the branch that an item begins or is in. @returns whether there is one */
  turnAt(item) {
    const all = this.canvas.flow.blocks;
    const row = all.find(block => block.row === item)?.row ?? wayTo(all, item)[0];
    row && this.turn(row);
    row && this.canvas.updateComplete.then(() => this.canvas.element(row)?.focus());
    return Boolean(row);
  }
}

function key(flow) {
  return `${KEPT}${document.querySelector('.cw-user')?.dataset.login}.${flow}`;
}
