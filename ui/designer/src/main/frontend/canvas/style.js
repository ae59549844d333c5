import { css } from 'lit';

/** The look of the canvas, from the page's scales. */
export const style = css`
  :host { --cw-place: light-dark(#1565d8, #7db3ff); --cw-place-wash: light-dark(#e3eefd, #18304f); display: block; position: relative; overflow: hidden; background: var(--cw-ground); color: var(--cw-ink); }
  .frame { position: absolute; inset: 0; cursor: grab; background: radial-gradient(var(--cw-line) 1px, transparent 1.5px) 0 0 / 24px 24px; }
  .frame:active { cursor: grabbing; }
  .content { position: absolute; transform-origin: 0 0; }
  svg { position: absolute; width: 1px; height: 1px; overflow: visible; pointer-events: none; }
  path { fill: none; stroke-linejoin: round; }
  .rim { stroke: var(--cw-ground); stroke-width: 7; }
  .line { --cw-stroke: var(--cw-edge); stroke: var(--cw-stroke); stroke-width: 1.75; }
  .line.loop { --cw-stroke: var(--cw-changed); stroke-dasharray: 6 4; }
  .line.open { stroke-dasharray: 2 4; }
  .head { fill: var(--cw-edge); }
  .head.loop { fill: var(--cw-changed); }
  .end { fill: var(--cw-ground); stroke: var(--cw-edge); stroke-width: 1.75; }

  .card {
    position: absolute; box-sizing: border-box; display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: var(--cw-space-3);
    padding: 0 var(--cw-space-3); border: 1px solid var(--cw-line); border-radius: var(--cw-radius-m); background: var(--cw-paper);
    box-shadow: var(--cw-shadow); cursor: pointer; contain: layout style; overflow-wrap: anywhere;
  }
  .card:hover { border-color: var(--cw-edge); }
  .card:focus-visible, .frame:focus-visible, button:focus-visible { outline: 3px solid var(--cw-accent); outline-offset: 2px; }
  .card[aria-selected='true'] { border-color: var(--cw-accent); box-shadow: 0 0 0 1px var(--cw-accent), var(--cw-shadow); }
  .icon { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: var(--cw-radius-s); color: #fff; background: var(--group); }
  .icon vaadin-icon { --vaadin-icon-size: 1.125rem; width: 1.125rem; height: 1.125rem; }
  .text { min-width: 0; display: flex; flex-direction: column; line-height: 1.35; }
  .text > * { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .title { font-size: var(--cw-text-s); font-weight: var(--cw-strong); }
  .summary { font-size: var(--cw-text-xs); color: var(--cw-ink-soft); font-variant-numeric: tabular-nums; }
  .start { border-radius: 2rem; }
  .start .icon { border-radius: 50%; background: var(--cw-accent); color: var(--cw-accent-ink); }
  .off .icon, .off .title { opacity: 0.55; }
  .off .title { text-decoration: line-through; }
  .gone { border-style: dashed; border-color: var(--cw-edge); }
  .gone .icon { color: var(--cw-ink-soft); background: var(--cw-raised); }
  .mark {
    position: absolute; top: -0.625rem; right: -0.375rem; box-sizing: border-box; min-width: 1.25rem; padding: 0 0.375rem; border-radius: 1rem; text-align: center;
    font-size: var(--cw-text-xs); line-height: 1.25rem; font-weight: var(--cw-strong); color: var(--cw-paper); background: var(--cw-changed);
  }
  .mark.error { background: var(--cw-problem); }

  .label {
    position: absolute; box-sizing: border-box; max-width: 200px; padding: 0 7px; transform: translate(-50%, -50%); border: 1px solid var(--cw-line); border-radius: 1rem;
    font-size: 0.6875rem; line-height: 18px; font-weight: var(--cw-medium); color: var(--cw-ink-soft); background: var(--cw-paper);
    white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  }
  .label.loop { color: var(--cw-changed); }
  .dragging { cursor: copy; }
  .dragging .card, .dragging .label { opacity: 0.55; }
  .dragging .card.fits, .dragging .label.fits { opacity: 1; outline: 2px solid var(--cw-place); outline-offset: 2px; }
  .dragging .label { min-width: 32px; text-align: center; overflow: visible; }
  .dragging .label.fits { color: var(--cw-place); }
  .dragging .label.fits::after { content: ''; position: absolute; inset: -10px -8px; }
  .card.over { background: var(--cw-place-wash); }
  .dragging .label.over { color: var(--cw-paper); background: var(--cw-place); }
  .far .text, .far .mark, .far:not(.dragging) .label { visibility: hidden; }

  .tools { position: absolute; right: var(--cw-space-3); bottom: var(--cw-space-3); display: flex; border: 1px solid var(--cw-line); border-radius: var(--cw-radius-s); background: var(--cw-paper); box-shadow: var(--cw-shadow); }
  button { all: unset; box-sizing: border-box; display: grid; place-items: center; min-width: 2.25rem; height: 2.25rem; cursor: pointer; font-size: var(--cw-text-s); border-radius: var(--cw-radius-s); color: var(--cw-ink); }
  button + button { border-left: 1px solid var(--cw-line); border-top-left-radius: 0; border-bottom-left-radius: 0; }
  button:hover { background: var(--cw-raised); }
  button vaadin-icon { width: 1rem; height: 1rem; }
`;
