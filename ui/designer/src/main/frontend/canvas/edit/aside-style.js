import { css } from 'lit';

/** What can be done with what was set aside. */
export const asideStyle = css`
  .aside-foot { display: flex; gap: 6px; padding: 6px 12px 6px; }
  .aside-button { padding: 3px 10px; border-radius: 8px; font-size: 12px; line-height: 20px; font-weight: 500; color: var(--cw-ink); cursor: pointer; }
  .aside-button.edged { box-shadow: inset 0 0 0 1px var(--cw-edge); background: var(--cw-surface); }
  .aside-button:hover { background: var(--cw-hover); }
  .aside-button:focus-visible { outline: 2px solid var(--cw-ring); outline-offset: 1px; }
`;
