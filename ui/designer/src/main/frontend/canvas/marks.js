import * as drag from './base/drag.js';

/** Shows on what a canvas has drawn what is not part of its flow, so that nothing is drawn again for it. */
export class Marks {
  constructor(canvas) {
    this.canvas = canvas;
  }

  draw() {
    const { renderRoot, items, current, selected, chosen, dropping, finding } = this.canvas;
    const dragged = drag.current();
    const read = new Map(items.map(each => [each.id, each]));
    for (const element of renderRoot.querySelectorAll('[data-item]')) {
      const { item, card } = element.dataset;
      element.tabIndex = item === current ? 0 : -1;
      element.ariaSelected = item === current ? 'true' : 'false';
      // Told, not left to be counted: of a large flow not all is in the page.
      element.ariaPosInSet = read.get(item).at;
      element.ariaSetSize = read.get(item).of;
      element.classList.toggle('selected', Boolean(selected) && card === selected);
      element.classList.toggle('found', finding.marks(item));
      element.classList.toggle('lifted', (dragged?.kind === 'step' && card === dragged.id) || (dragged?.kind === 'order' && item === dragged.branch));
    }
    for (const element of renderRoot.querySelectorAll('[data-place]')) {
      element.classList.toggle('fits', dropping.fits(element.dataset.place));
      element.classList.toggle('chosen', element.dataset.place === chosen);
    }
    const now = new Set([...renderRoot.querySelectorAll('.row.now')].map(({ dataset }) => dataset.item));
    for (const element of renderRoot.querySelectorAll('.lines-between [data-branch]')) {
      element.classList.toggle('now', now.has(element.dataset.branch));
    }
    for (const element of renderRoot.querySelectorAll('[data-block]')) {
      element.classList.toggle('worked-on', element.querySelector('.selected') !== null);
      element.classList.toggle('lifted', dragged?.kind === 'part' && !dragged.copies && dragged.row === element.dataset.block);
    }
  }
}
