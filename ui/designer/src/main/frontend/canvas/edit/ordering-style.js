import { css } from 'lit';

/** Rows that are put in another order. */
export const orderingStyle = css`
  .mover { position: absolute; z-index: 3; left: -10px; top: 3px; width: 14px; height: 23px; border-radius: 5px; cursor: grab; opacity: 0; }
  .mover::before { content: ''; position: absolute; left: 3px; top: 4px; width: 8px; height: 15px; background: radial-gradient(circle, var(--cw-ink-3) 1.1px, transparent 1.5px) 0 0 / 4px 5px; }
  .mover:hover { background: var(--cw-press); }
  .row:hover > .mover, .row:focus-visible > .mover { opacity: 1; }
  .goes-before::after, .goes-after::after { content: ''; position: absolute; z-index: 4; left: 0; right: 0; height: 3px; border-radius: 2px; background: var(--cw-primary); pointer-events: none; }
  .goes-before::after { top: -2px; }
  .goes-after::after { bottom: -2px; }
  .inside.goes-after { position: relative; }
  .dragging .row.lifted + .inside { opacity: 0.5; }
  .dragging .mover, :host([looking]) .mover { display: none; }
  .dragging.order { cursor: grabbing; }
`;
