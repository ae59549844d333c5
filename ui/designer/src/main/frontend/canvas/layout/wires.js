import { render, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';

/** Draws the lines between blocks where they were placed, and what is written above those that are shared. */
export function wires(root, { lines, heading }) {
  const line = ({ row, d, head: { x, y } }) => svg`<path class="wire" d=${d} data-branch=${row}/><path class="wire-head" data-branch=${row} d=${`M${x - 6} ${y - 4.5}l6 4.5-6 4.5`}/>`;
  render(guard([lines], () => lines.map(line)), root.querySelector('.lines-between'));
  const title = root.querySelector('.heading');
  title.hidden = heading === null;
  title.style.transform = `translate(2px,${heading ?? 0}px)`;
}
