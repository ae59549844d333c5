import { css } from 'lit';

/** The look of the canvas, from the page's scales. */
export const style = css`
  :host { --cw-place: light-dark(#1565d8, #7db3ff); --cw-place-wash: light-dark(#e3eefd, #18304f); display: block; position: relative; overflow: hidden; background: var(--cw-ground); color: var(--cw-ink); }
  .frame { position: absolute; inset: 0; overflow: hidden; user-select: none; cursor: grab; background: radial-gradient(var(--cw-line) 1px, transparent 1.5px) 0 0 / 24px 24px; }
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

  .card {
    position: absolute; box-sizing: border-box; border: 1px solid var(--cw-line); border-radius: var(--cw-radius-m); background: var(--cw-paper);
    box-shadow: var(--cw-shadow); cursor: pointer; contain: layout style size; overflow-wrap: anywhere;
  }
  /* What is out of sight costs nothing: most of a large callflow is. */
  .body {
    box-sizing: border-box; width: 100%; height: 100%; padding: 0 var(--cw-space-3); content-visibility: auto;
    display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: var(--cw-space-3);
  }
  .card:hover { border-color: var(--cw-edge); }
  .card:focus-visible, .frame:focus-visible, button:focus-visible { outline: 3px solid var(--cw-accent); outline-offset: 2px; }
  .card[aria-selected='true'] { border-color: var(--cw-accent); box-shadow: 0 0 0 1px var(--cw-accent), var(--cw-shadow); }
  .icon { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: var(--cw-radius-s); color: #fff; background: var(--group); }
  .icon vaadin-icon { --vaadin-icon-size: 1.125rem; width: 1.125rem; height: 1.125rem; }
  .icon { position: relative; }
  .linked { position: absolute; right: -0.4375rem; bottom: -0.4375rem; display: grid; place-items: center; width: 1.125rem; height: 1.125rem; border-radius: 50%; color: var(--cw-accent-strong); background: var(--cw-paper); box-shadow: 0 0 0 1px var(--cw-line); }
  .linked vaadin-icon { --vaadin-icon-size: 0.6875rem; width: 0.6875rem; height: 0.6875rem; }
  .text { min-width: 0; display: flex; flex-direction: column; line-height: 1.35; }
  .text > * { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .title { font-size: var(--cw-text-s); font-weight: var(--cw-strong); }
  .summary { font-size: var(--cw-text-xs); color: var(--cw-ink-soft); font-variant-numeric: tabular-nums; }
  .summary[data-numbers] { align-self: flex-start; max-width: 100%; cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px; }
  .summary[data-numbers]:hover { color: var(--cw-accent-strong); }
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

  .grip {
    position: absolute; box-sizing: border-box; transform: translate(-50%, -50%); border: 1px solid var(--cw-line); border-radius: 1rem; cursor: grab;
    font-size: var(--cw-text-xs); line-height: 18px; font-weight: var(--cw-medium); color: var(--cw-ink-soft); background: var(--cw-paper);
  }
  .grip::after { content: ''; position: absolute; inset: -6px; border-radius: inherit; }
  .label { max-width: 200px; padding: 0 7px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .label.loop { color: var(--cw-changed); }
  .dot { width: 9px; height: 9px; border-color: var(--cw-edge); opacity: 0; }
  .end { width: 20px; height: 20px; border-color: var(--cw-edge); text-align: center; }
  .dot:hover, .frame:hover .dot { opacity: 1; }
  .grip:hover, .grip.chosen { border-color: var(--cw-accent); color: var(--cw-accent-strong); background: var(--cw-accent-wash); }
  .pull { stroke: var(--cw-place); stroke-width: 2.5; stroke-dasharray: 6 4; }

  .plus {
    position: absolute; left: 50%; bottom: -10px; width: 20px; height: 20px; transform: translateX(-50%); border-radius: 50%; text-align: center; line-height: 19px;
    font-size: var(--cw-text-s); color: var(--cw-accent-ink); background: var(--cw-accent); opacity: 0;
  }
  .card:hover .plus, .card:focus-visible .plus { opacity: 1; }
  .dragging .plus { visibility: hidden; }

  /* Nothing here that is inherited: it would be worked out again for all that is drawn. */
  .dragging .card, .dragging .grip { opacity: 0.5; }
  .dragging .card.lifted { outline: 2px dashed var(--cw-edge); }
  .dragging .card.fits, .dragging .grip.fits { opacity: 1; outline: 2px solid var(--cw-place); outline-offset: 2px; }
  .dragging .grip.fits { color: var(--cw-place); }
  .dragging .dot.fits { width: 14px; height: 14px; border-color: var(--cw-place); }
  .dragging .fits.grip::after { inset: -10px; }
  .dragging .card.over { background: var(--cw-place-wash); }
  .dragging .grip.over { color: var(--cw-paper); background: var(--cw-place); }

  .tray {
    position: absolute; z-index: 2; box-sizing: border-box; display: flex; flex-wrap: wrap; gap: var(--cw-space-2); padding: var(--cw-space-3);
    overflow-y: auto; align-content: start; border: 1px solid var(--cw-line); border-radius: var(--cw-radius-m); background: var(--cw-paper); box-shadow: var(--cw-shadow);
  }
  .tray .choice { display: block; max-width: 100%; height: auto; padding: var(--cw-space-1) var(--cw-space-3); border: 1px solid var(--cw-line); font-weight: var(--cw-medium); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .choice small { margin-left: var(--cw-space-2); font-size: inherit; color: var(--cw-ink-soft); }
  .choice.over small { color: inherit; }
  .choice:focus-visible { border-color: var(--cw-accent); }
  .dragging .choice { opacity: 0.5; }
  .dragging .choice.fits { opacity: 1; outline: 2px solid var(--cw-place); outline-offset: 0; color: var(--cw-place); }
  .dragging .choice.over { color: var(--cw-paper); background: var(--cw-place); }
  .far .text, .far .mark, .far:not(.dragging) .grip { visibility: hidden; }

  .hint { position: absolute; left: 50%; top: calc(50% + 7rem); width: min(22rem, 80%); margin: 0; transform: translateX(-50%); text-align: center; color: var(--cw-ink-soft); pointer-events: none; }
  .hint strong { display: block; margin-bottom: var(--cw-space-1); color: var(--cw-ink); }

  .tools { position: absolute; right: var(--cw-space-3); bottom: var(--cw-space-3); display: flex; border: 1px solid var(--cw-line); border-radius: var(--cw-radius-s); background: var(--cw-paper); box-shadow: var(--cw-shadow); }
  button { all: unset; box-sizing: border-box; display: grid; place-items: center; min-width: 2.25rem; height: 2.25rem; cursor: pointer; font-size: var(--cw-text-s); border-radius: var(--cw-radius-s); color: var(--cw-ink); }
  .tools button + button { border-left: 1px solid var(--cw-line); border-top-left-radius: 0; border-bottom-left-radius: 0; }
  button:hover { background: var(--cw-raised); }
  button vaadin-icon { width: 1rem; height: 1rem; }
`;
