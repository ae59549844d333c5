import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { block } from './block.js';

/**
 * The blocks of a canvas that are near. All of them have their place in the page, so that none is ever moved there when
 * others come and go: it would lose the keyboard.
 */
export function blocks({ flow, folding, near, words }) {
  const drawn = part => guard([part, part.kind === 'start' ? `${flow.numbers} ${flow.newNumbers}` : '', folding.of(part), words], () => block(part, { numbers: flow.numbers, fresh: flow.newNumbers, folded: folding.said, words }));
  return repeat(folding.blocks, ({ id }) => id, part => (near.blocks.has(part) ? drawn(part) : nothing));
}
