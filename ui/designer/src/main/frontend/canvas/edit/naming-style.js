import { css } from 'lit';

/** Branches that are named, and keys that are free. */
export const namingStyle = css`
  .naming { position: absolute; z-index: 5; box-sizing: border-box; display: flex; flex-direction: column; gap: 10px; padding: 12px; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); cursor: default; }
  .naming label { display: flex; flex-direction: column; gap: 4px; font-size: 12px; line-height: 16px; font-weight: 500; color: var(--cw-ink-2); }
  .name-field { box-sizing: border-box; width: 100%; height: 34px; padding: 0 10px; border: 1px solid var(--cw-edge); border-radius: 8px; font: 13px/20px var(--cw-font); color: var(--cw-ink); background: var(--cw-surface); }
  .name-field:focus-visible { outline: 2px solid var(--cw-ring); outline-offset: -1px; }
  .name-field::placeholder { color: var(--cw-ink-3); }
  .key-choice { display: grid; grid-template-columns: repeat(6, 1fr); gap: 6px; }
  .key { min-height: 30px; border: 1px solid var(--cw-edge); border-bottom-width: 2px; border-radius: 6px; font-weight: 600; }
  .key.taken { border-style: dashed; color: var(--cw-ink-3); }
  .key[aria-pressed='true'] { border-color: var(--cw-primary); color: var(--cw-on-primary); background: var(--cw-primary); }
  .rename { display: inline-grid; place-items: center; width: 20px; height: 18px; margin: -3px -24px -3px 4px; border-radius: 6px; color: var(--cw-ink-3); opacity: 0; vertical-align: -3px; }
  .rename .icon { width: 12px; height: 12px; }
  .row:hover .rename, .row:focus-visible .rename { opacity: 1; }
  .rename:hover { color: var(--cw-ink); background: var(--cw-press); }
  .end-line { display: flex; align-items: center; justify-content: space-between; }
  .end-line > .end { flex: none; margin-right: 4px; }
  .free-keys { display: flex; flex-wrap: wrap; gap: 2px; min-width: 0; margin: 1px 8px -3px 0; opacity: 0; }
  .block:hover .free-keys, .worked-on .free-keys { opacity: 1; }
  .free-keys kbd { cursor: pointer; }
  .free-keys kbd:hover { color: var(--cw-primary-ink); border-color: var(--cw-primary); }
  .dragging .rename, .dragging .free-keys, :host([looking]) .rename { display: none; }
`;
