import { css } from 'lit';

/** Rows that calls take by the clock. */
export const timesStyle = css`
  .week { flex: none; display: block; order: 1; }
  /* The picture stands at the right; beside it words wrap, and a chip has a line of its own. */
  .row:has(> .week) > .label { min-width: 0; }
  .row:has(> .week ~ .chip)::before { content: ''; order: 2; flex: 0 0 100%; margin-top: -3px; }
  .week ~ .chip, .week ~ .after { order: 3; }
  .day { fill: var(--cw-line); }
  .hours { fill: color-mix(in srgb, var(--cw-ink-3) 75%, transparent); }
  .now .hours { fill: color-mix(in srgb, var(--cw-ok) 80%, transparent); }
  .now > .port { border-color: var(--cw-ok); }
  .wire.now, .wire-head.now { stroke: var(--cw-ok); }
  .pill-now { display: inline-block; height: 18px; margin: -2px 0 -2px 6px; padding: 0 7px; border-radius: 9px; font-style: normal; font-size: 12px; line-height: 18px; font-weight: 600; color: var(--cw-ok); background: var(--cw-ok-tint); }
  .row:has(> .week) > .leads { right: 84px; }
  .row:has(> .week).to-ends > .leads { right: 146px; }
`;
