import { svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * All lines of a drawing, each with its arrow's head or its open end. Joins and loops come last and with a rim in the
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
  return svg`<path class="line ${branch.kind}" d=${branch.d} data-branch=${branch.id}/>${end(branch)}`;
}

function end({ kind, end: [x, y] }) {
  return kind === 'open'
    ? svg`<circle class="end" cx=${x} cy=${y + 5} r="5"/>`
    : svg`<path class="head ${kind}" d="M${x - 5} ${y - 9}L${x + 5} ${y - 9}L${x} ${y}Z"/>`;
}
