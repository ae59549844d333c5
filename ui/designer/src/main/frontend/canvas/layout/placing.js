import { COLUMN, columns, HEADING } from './columns.js';
import { routes } from './routes.js';

/** Measures blocks and puts them where they belong. A block is measured once, as long as it says the same. */
export class Placing {
  sizes = new WeakMap();
  placed = new Map();
  boxes = [];
  lines = [];
  still = false;
  /** The blocks as they were placed last, and the elements that stand where theirs belong. */
  blocks = [];
  standing = new WeakSet();

  /** Has all blocks measured anew: the letters have another shape or the words another language. */
  forget() {
    this.sizes = new WeakMap();
    this.still = true;
  }

  /** Has the block measured anew that a row stands in. */
  forgetRow(row, blocks) {
    const { parent } = blocks.find(block => block.row === row);
    this.sizes.delete(blocks.find(block => block.id === parent));
  }

  /**
   * @param root with an element for each block that is near the view or was not measured yet
   * @param blocks as the page sends them
   */
  place(root, blocks) {
    const elements = new Map([...root.querySelectorAll('[data-block]')].map(element => [element.dataset.block, element]));
    const fresh = blocks.filter(block => !this.sizes.has(block));
    fresh.forEach(block => this.sizes.set(block, measured(elements.get(block.id))));
    if (fresh.length > 0 || blocks.length !== this.blocks.length || blocks.some((block, i) => block !== this.blocks[i])) {
      this.layOut(blocks);
    }
    for (const [id, element] of elements) {
      const { x, y } = this.placed.get(id);
      // What was not there yet must not come flying in.
      element.style.transition = this.standing.has(element) && !this.still ? '' : 'none';
      element.style.transform = `translate(${x}px,${y}px)`;
      this.standing.add(element);
    }
    this.still = false;
  }

  layOut(blocks) {
    this.blocks = blocks;
    const byId = new Map(blocks.map(block => [block.id, block]));
    this.boxes = blocks.map(block => ({
      id: block.id,
      column: block.column,
      parent: block.parent,
      row: block.row,
      portY: block.parent ? this.sizes.get(byId.get(block.parent)).ports.get(block.row) : 0,
      kind: block.kind,
      width: COLUMN,
      ...this.sizes.get(block),
    }));
    this.placed = columns(this.boxes);
    this.lines = routes(this.boxes, this.placed);
    const shared = this.boxes.find(box => box.kind === 'shared');
    this.heading = shared ? this.placed.get(shared.id).y - HEADING : null;
    this.box = [0, 0, ...this.boxes.reduce(([right, bottom], { id, height }) => [Math.max(right, this.placed.get(id).x + COLUMN), Math.max(bottom, this.placed.get(id).y + height)], [0, 0])];
  }

  /** Whether an item stands somewhere already. */
  stands(element) {
    return this.standing.has(element?.closest('[data-block]'));
  }

  /** Where an item stands in the drawing, also while its block is still on its way there. */
  boxOf(element) {
    const { x, y } = this.placed.get(element.closest('[data-block]').dataset.block);
    return { x: x + element.offsetLeft, y: y + element.offsetTop, width: element.offsetWidth, height: element.offsetHeight };
  }
}

/** Its height, the middle of its title, and where lines leave its rows. */
function measured(element) {
  const head = element.firstElementChild;
  const ports = [...element.querySelectorAll('.to-beside')].map(row => [row.dataset.item, row.offsetTop + Math.min(row.offsetHeight / 2, 22)]);
  return { height: element.offsetHeight, titleY: head.offsetTop + head.offsetHeight / 2, ports: new Map(ports) };
}
