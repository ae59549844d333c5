import { css } from 'lit';

/** Places that take what is dragged, and the slot that opens at the nearest. */
export const slotStyle = css`
  .block, .heading { transition-property: transform, translate; transition-duration: var(--cw-mid); transition-timing-function: var(--cw-ease); }
  .dragging .gap.fits::before { content: ''; position: absolute; z-index: 1; left: 0; top: 4px; box-sizing: border-box; width: 10px; height: 10px; border: 2px solid var(--cw-primary); border-radius: 50%; background: var(--cw-surface); }
  .dragging .fits > .port { right: -17px; width: 16px; height: 16px; margin-top: -8px; border-width: 2.5px; }
  .dragging .row.fits.to-chip::before { content: ''; position: absolute; left: -5px; top: 10px; box-sizing: border-box; width: 10px; height: 10px; border: 2px solid var(--cw-primary); border-radius: 50%; background: var(--cw-surface); }
  .gap { transition: height var(--cw-mid) var(--cw-ease), margin var(--cw-mid) var(--cw-ease); }
  .frame .gap.slot { display: flex; align-items: center; justify-content: space-between; gap: 12px; box-sizing: border-box; width: auto; height: 38px; margin: 2px 8px; padding: 0 12px; border: 1.5px dashed var(--cw-primary); border-radius: 9px; font-size: 13px; line-height: 18px; color: var(--cw-primary-ink); background: var(--cw-primary-tint); overflow: hidden; }
  .frame .inside .gap.slot { margin: 2px 0 2px -6px; }
  .frame .gap.slot::before, .frame .gap.slot::after { all: unset; position: static; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .frame .gap.slot::before { content: attr(data-says) ' …'; font-weight: 500; }
  .frame .gap.slot::after { content: attr(data-when); flex: none; max-width: 60%; font-size: 12px; line-height: 16px; }
  .block.is-row > .title { cursor: grab; }
  .dragging .block.lifted { opacity: 1; color: var(--cw-dimmed); background: var(--cw-canvas); box-shadow: none; outline: 1.5px dashed var(--cw-edge); outline-offset: -1px; }
  .dragging .block.lifted :is(p, b, .by, .label, .title, .aside) { color: var(--cw-dimmed); }
  :host([looking]) .block.is-row > .title { cursor: inherit; }
  @media (prefers-reduced-motion: reduce) {
    .gap, .block, .heading { transition: none; }
  }
`;
