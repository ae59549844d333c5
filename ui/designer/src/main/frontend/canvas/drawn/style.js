import { css } from 'lit';

/** The look of the canvas around the story, from the page's scales. */
export const style = css`
  :host { display: block; position: relative; overflow: hidden; color: var(--cw-ink); background: var(--cw-canvas); }
  .frame { position: absolute; inset: 0; overflow: hidden; user-select: none; cursor: grab; background: radial-gradient(circle, var(--cw-dot) 1px, transparent 1.3px) 0 0 / 22px 22px; }
  .frame:active { cursor: grabbing; }
  .content { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
  .frame:focus-visible, button:focus-visible { outline: 2px solid var(--cw-ring); outline-offset: 2px; }

  .tray { position: absolute; z-index: 4; box-sizing: border-box; display: flex; flex-wrap: wrap; gap: 8px; padding: 12px; overflow-y: auto; align-content: start; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); }
  button { all: unset; box-sizing: border-box; display: grid; place-items: center; cursor: pointer; font-size: 12.5px; font-weight: 500; border-radius: 8px; color: var(--cw-ink); }
  button:hover { background: var(--cw-hover); }
  .tray .choice { display: block; max-width: 100%; padding: 4px 12px; border: 1px solid var(--cw-line-2); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; line-height: 18px; }
  .choice small { margin-left: 8px; font-size: inherit; color: var(--cw-ink-3); }
  .choice.over small { color: inherit; }
  .dragging .choice:not(.fits) { color: var(--cw-ink-3); }
  .dragging .choice.fits { outline: 1.5px solid var(--cw-primary); outline-offset: 0; color: var(--cw-primary-ink); }
  .dragging .choice.over { color: var(--cw-on-primary); background: var(--cw-primary); }

  .leads-list { position: absolute; z-index: 5; box-sizing: border-box; display: flex; flex-direction: column; padding: 8px; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); cursor: default; }
  .seek { box-sizing: border-box; flex: none; width: 100%; height: 34px; margin-bottom: 6px; padding: 0 10px; border: 1px solid var(--cw-edge); border-radius: 8px; font: 13px/20px var(--cw-font); color: var(--cw-ink); background: var(--cw-surface); }
  .seek:focus-visible { outline: 2px solid var(--cw-ring); outline-offset: -1px; }
  .options { overflow-y: auto; min-height: 0; }
  .options p { margin: 6px 8px; font-size: 12px; line-height: 16px; color: var(--cw-ink-3); }
  .options.rest { flex: none; margin-top: 6px; padding-top: 6px; border-top: 1px solid var(--cw-line); }
  .option { display: flex; justify-content: space-between; gap: 8px; width: 100%; min-height: 32px; padding: 4px 8px; font-size: 13px; line-height: 18px; overflow-wrap: anywhere; }
  .option:focus-visible { outline-offset: -2px; background: var(--cw-hover); }
  .option em { min-width: 17px; padding: 0 4px; border-radius: 9px; font-size: 12px; line-height: 17px; font-style: normal; font-weight: 600; text-align: center; background: var(--cw-press); }

  .tip { position: absolute; left: 0; top: 0; z-index: 6; box-sizing: border-box; max-width: 280px; padding: 8px 12px; border-radius: 9px; font-size: 12px; line-height: 17px; color: var(--cw-surface); background: var(--cw-ink); box-shadow: var(--cw-shadow-sheet); pointer-events: none; }

  .tools { position: absolute; right: calc(12px + var(--from-right)); bottom: 12px; z-index: 3; display: flex; align-items: center; height: 46px; box-sizing: border-box; padding: 4px; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); }
  .tools button { width: 34px; height: 38px; color: var(--cw-ink-2); }
  .percent { width: 46px; text-align: center; font-size: 12.5px; font-weight: 500; font-variant-numeric: tabular-nums; color: var(--cw-ink-2); }
`;
