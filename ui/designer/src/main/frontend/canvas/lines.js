import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * All lines of a drawing, each that leads somewhere with its arrow's head. Joins and loops come last and with a rim in the
 * ground's colour: where lines cross, one passes over the other. The joins to one step share a lane, so they share a rim.
 */
export function lines({ branches }) {
  const plain = branches.filter(({ kind }) => kind === 'tree' || kind === 'open');
  const joins = Map.groupBy(branches.filter(({ kind }) => kind === 'join'), ({ to }) => to);
  const loops = branches.filter(({ kind }) => kind === 'loop').map(branch => [branch]);
  return svg`
    ${repeat(branches, ({ id }) => id, ({ trunk, kind }) => svg`<path class="line ${kind === 'open' ? kind : ''}" d=${trunk}/>`)}
    ${repeat(plain, ({ id }) => id, line)}
    ${[...joins.values(), ...loops].map(together => [together.map(({ d }) => svg`<path class="rim" d=${d}/>`), together.map(line)])}`;
}

function line(branch) {
  return svg`<path class="line ${branch.kind}" d=${branch.d} data-branch=${branch.id}/>${head(branch)}`;
}

function head({ kind, end: [x, y] }) {
  return kind === 'open' ? nothing : svg`<path class="head ${kind}" d="M${x - 5} ${y - 9}L${x + 5} ${y - 9}L${x} ${y}Z"/>`;
}
