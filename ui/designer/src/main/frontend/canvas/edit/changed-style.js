import { css } from 'lit';

/** What is not live yet has a dot before it. */
export const changedStyle = css`
  .changed { position: absolute; z-index: 2; left: 0; top: 11px; width: 6px; height: 6px; border-radius: 50%; background: var(--cw-primary); }
  .changed::after { content: ''; position: absolute; inset: -7px; }
  .row > .changed { left: -3px; top: 12px; }
  .inside .changed { left: -9px; }
  .fresh::before { content: ''; display: inline-block; width: 6px; height: 6px; margin-right: 5px; border-radius: 50%; vertical-align: 2px; background: light-dark(#8aa2ff, #2a50db); }
  :host([looking]) .number-add { display: none; }
  :host([looking]) .gap { visibility: hidden; }
`;
