import { css, unsafeCSS } from 'lit';
import { timesStyle } from './times-style.js';

const FAMILIES = ['hear', 'ask', 'when', 'people', 'message', 'system', 'end'];

/** The look of the story: blocks, sentences, rows, chips and lines. Sizes are those of docs/design.md. */
export const storyStyle = [css`
  .lines-between, .above { position: absolute; left: 0; top: 0; width: 1px; height: 1px; overflow: visible; pointer-events: none; }
  .wire, .wire-head, .pull { fill: none; stroke-linejoin: round; stroke-linecap: round; stroke-width: 1.5; }
  .wire { stroke: var(--cw-wire); }
  .wire-head { stroke: var(--cw-wire-hi); }
  .pull { stroke: var(--cw-primary); stroke-width: 2; stroke-dasharray: 1 5.5; }
  .arc { fill: none; stroke: var(--cw-primary); stroke-width: 2; stroke-dasharray: 1 5.5; stroke-linecap: round; }
  .arc-head { fill: none; stroke: var(--cw-primary); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .arc-from { fill: var(--cw-primary); }
  .heading { position: absolute; left: 0; top: 0; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--cw-ink-2); white-space: nowrap; }

  .block { position: absolute; left: 0; top: 0; box-sizing: border-box; width: 352px; padding-bottom: 6px; border-radius: 12px; background: var(--cw-surface); box-shadow: 0 0 0 1px var(--cw-line), var(--cw-shadow-block); font-size: 13px; line-height: 18px; color: var(--cw-ink-2); transition: transform var(--cw-mid) var(--cw-ease); }
  .block.worked-on { box-shadow: 0 0 0 1.5px var(--cw-primary), 0 0 0 5px color-mix(in srgb, var(--cw-primary) 13%, transparent), var(--cw-shadow-block); }
  .block.is-aside { background: color-mix(in srgb, var(--cw-surface) 70%, var(--cw-canvas)); box-shadow: none; outline: 1.5px dashed var(--cw-edge); outline-offset: -1px; }
  .block > .title { display: flex; align-items: center; gap: 8px; box-sizing: border-box; min-height: 34px; padding: 1px 12px 0; font-weight: 600; letter-spacing: -0.005em; color: var(--cw-ink); overflow-wrap: anywhere; }
  .title small { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--cw-ink-3); }
  .title .letter { margin: 0; min-width: 20px; height: 20px; border-radius: 10px; line-height: 20px; }

  .head { position: relative; display: flex; align-items: center; gap: 10px; box-sizing: border-box; min-height: 56px; margin-bottom: 6px; padding: 5px 14px 5px 11px; border-radius: 12px 12px 0 0; color: var(--cw-surface); background: var(--cw-ink); cursor: pointer; }
  .head > div { flex: 1; min-width: 0; }
  .head .title { display: block; font-size: 14px; line-height: 20px; font-weight: 600; }
  .numbers { display: flex; flex-wrap: wrap; gap: 0 9px; font-size: 12px; line-height: 16px; opacity: 0.86; font-variant-numeric: tabular-nums; }
  .round { flex: none; display: grid; place-items: center; width: 34px; height: 34px; border-radius: 17px; background: color-mix(in srgb, var(--cw-surface) 15%, transparent); }
  .number-add { flex: none; padding: 4px 10px; border-radius: 8px; font-size: 12px; line-height: 16px; font-weight: 600; background: color-mix(in srgb, var(--cw-surface) 16%, transparent); }
  /* Out of the way of the numbers that are there. */
  .head > div:has(.numbers span) + .number-add { position: absolute; right: 12px; top: 14px; opacity: 0; color: var(--cw-ink); background: var(--cw-surface); }
  .head:hover > .number-add, .head:focus-visible > .number-add { opacity: 1 !important; }
  .number-add:hover { background: color-mix(in srgb, var(--cw-surface) 28%, transparent); }
  .icon { flex: none; width: 14px; height: 14px; fill: currentColor; overflow: visible; }
  .round .icon { width: 16px; height: 16px; }

  .line { position: relative; display: flex; align-items: flex-start; gap: 8px; box-sizing: border-box; min-height: 28px; margin: 0 3px; padding: 4px 6px 4px 9px; border-radius: 8px; cursor: pointer; }
  .line p { flex: 1; min-width: 0; margin: 0; padding-top: 1px; text-wrap: pretty; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  .line b { font-weight: 600; color: var(--cw-ink); }
  .line .by { font-weight: 500; color: var(--cw-ink); }
  .line .missing { padding: 0 6px; border: 1px dashed var(--cw-edge); border-radius: 5px; font-weight: 500; color: var(--cw-ink-2); }
  .tile { flex: none; position: relative; z-index: 1; display: grid; place-items: center; width: 24px; height: 24px; margin: -2px 0 0; border-radius: 7px; }
  .aside, .after { font-size: 12px; line-height: 16px; color: var(--cw-ink-3); }
  p > .aside, .reason { display: block; font-size: 12px; line-height: 16px; }
  .reason { margin: 1px 0 2px; font-weight: 500; color: var(--cw-bad); }
  .after { display: inline-block; }
  .letter { display: inline-grid; place-items: center; box-sizing: border-box; min-width: 17px; height: 17px; margin-left: 6px; padding: 0 4px; border-radius: 9px; font-size: 12px; line-height: 17px; font-weight: 600; color: var(--cw-ink); background: var(--cw-press); vertical-align: 1px; }
  .linked { margin-left: 4px; color: var(--cw-ink-3); vertical-align: -2px; }
  .marks { flex: none; display: flex; align-items: center; gap: 6px; height: 20px; }
  .mark { display: inline-grid; place-items: center; min-width: 20px; height: 20px; border-radius: 6px; font-size: 12px; font-weight: 600; color: var(--cw-ink-3); }
  .mark.warning { color: var(--cw-warn); background: var(--cw-warn-tint); }
  .mark.error { color: var(--cw-bad); background: var(--cw-bad-tint); }
  .pill { height: 20px; padding: 0 8px; border-radius: 10px; font-size: 12px; line-height: 20px; font-weight: 500; color: var(--cw-ink-2); background: var(--cw-press); }
  .ends { font-size: 12px; line-height: 16px; color: var(--cw-ink-3); white-space: nowrap; }
  .off p, .off p b, .off p .by { color: var(--cw-ink-3); text-decoration: line-through; text-decoration-color: var(--cw-edge); font-weight: 500; }
  .off .tile { color: var(--cw-ink-3); background: var(--cw-press); }
  .gone .tile { box-shadow: inset 0 0 0 1px var(--cw-edge); color: var(--cw-ink-2); }
  .gone b { color: var(--cw-ink-2); }
  .in-none, .of-none { color: var(--cw-ink-3); }

  /* "And then", from tile to tile. */
  .block > .lines > .line:has(+ .gap + .line)::before { content: ''; position: absolute; left: 20.5px; top: 26px; bottom: -2px; width: 1.5px; background: var(--cw-line-2); }

  .rows { margin: 3px 9px 1px; border-radius: 9px; background: var(--cw-inset); box-shadow: inset 0 0 0 1px var(--cw-line); }
  .rows.beside-main { margin-left: 42px; }
  .row { position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: 3px 6px; box-sizing: border-box; min-height: 29px; padding: 3px 9px 3px 8px; cursor: pointer; }
  .rows > * + .row { border-top: 1px solid var(--cw-line); }
  .row .label { flex: 1 1 0; min-width: fit-content; max-width: 100%; font-weight: 500; color: var(--cw-ink); overflow-wrap: break-word; }
  .row .label small { display: block; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--cw-ink-2); }
  .row > .chip { margin-left: auto; }
  .row > .after { flex: 0 0 100%; margin-top: -3px; padding-bottom: 2px; text-align: right; text-wrap: balance; }
  kbd { flex: none; display: inline-grid; place-items: center; box-sizing: border-box; min-width: 20px; height: 20px; padding: 0 3px; border: 1px solid var(--cw-line-2); border-bottom-width: 2px; border-radius: 5px; font: 600 12px/16px var(--cw-font); color: var(--cw-ink); background: var(--cw-surface); }
  .sign { width: 14px; margin: 0 3px; color: var(--cw-ink-3); }
  .port { position: absolute; right: -15px; top: min(50%, 22px); z-index: 2; box-sizing: border-box; width: 12px; height: 12px; margin-top: -6px; border: 2px solid var(--cw-wire); border-radius: 50%; background: var(--cw-surface); }
  .port::after { content: ''; position: absolute; inset: -8px; border-radius: 50%; }
  .leads { position: absolute; right: 8px; top: 4px; z-index: 3; height: 21px; padding: 0 7px; border-radius: 6px; font-size: 12px; line-height: 21px; font-weight: 500; color: var(--cw-primary-ink); background: var(--cw-primary-tint); opacity: 0; pointer-events: none; }
  .row:hover > .leads, .row:focus-visible > .leads { opacity: 1; pointer-events: auto; }
  .to-chip > .leads, .to-fold > .leads { top: auto; bottom: -14px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); }
  .to-ends > .leads { right: 66px; }
  .dragging .leads, :host([looking]) .leads { display: none; }
  .unfold { flex: none; display: inline-flex; align-items: center; gap: 4px; font-size: 12px; line-height: 16px; white-space: nowrap; color: var(--cw-ink-2); }
  .unfold:hover { color: var(--cw-primary-ink); }
  .fold { margin-left: auto; display: grid; place-items: center; width: 24px; height: 24px; border-radius: 7px; color: var(--cw-ink-3); cursor: pointer; opacity: 0; }
  .block:hover .fold { opacity: 1; }
  .fold:hover { background: var(--cw-hover); color: var(--cw-ink); }
  .inside { display: flow-root; padding: 0 0 5px 32px; }
  .beside-main .inside { padding-left: 10px; }
  .inside .line { min-height: 27px; margin: 0; padding: 3px 5px 4px 0; font-size: 12.5px; }
  .inside .tile { width: 20px; height: 20px; margin: 0; border-radius: 6px; }

  .chip { display: inline-flex; align-items: center; gap: 4px; box-sizing: border-box; max-width: 100%; min-height: 20px; padding: 0 6px 0 5px; border-radius: 10px; font-size: 12px; line-height: 18px; font-weight: 500; color: var(--cw-ink); background: var(--cw-surface); box-shadow: inset 0 0 0 1px var(--cw-line-2); vertical-align: -2px; cursor: pointer; overflow-wrap: anywhere; }
  .chip em { margin-right: -4px; min-width: 16px; padding: 0 3px; border-radius: 8px; font-style: normal; font-weight: 600; line-height: 16px; letter-spacing: -0.02em; text-align: center; white-space: nowrap; background: var(--cw-press); }

  .end { display: flex; align-items: center; width: max-content; height: 22px; margin: 1px 9px -3px; padding: 0 8px 0 6px; border-radius: 7px; font-size: 12px; line-height: 16px; color: var(--cw-ink-3); cursor: pointer; }
  .inside .end { margin: 0 0 0 -2px; }
  .gap { display: block; position: relative; z-index: 4; width: 24px; height: 8px; margin: -4px 0 -4px 12px; cursor: pointer; }
  .gap::after { content: '+'; position: absolute; left: 4px; top: -4px; width: 16px; height: 16px; border-radius: 8px; font-size: 13px; line-height: 15px; text-align: center; color: var(--cw-on-primary); background: var(--cw-primary); opacity: 0; pointer-events: none; }
  .inside .gap { margin-left: -2px; }
  .gap:hover::after, .gap.chosen::after { opacity: 1; }
  .hint { margin: 4px 10px; padding: 22px 10px 20px; border: 1.5px dashed var(--cw-primary); border-radius: 10px; text-align: center; background: var(--cw-primary-tint); }
  .hint strong { display: block; margin-bottom: 2px; font-size: 16px; line-height: 24px; font-weight: 600; letter-spacing: -0.01em; color: var(--cw-ink); }

  /* Looked at, worked on. */
  .line:hover, .row:hover { background: var(--cw-hover); }
  .end:hover, .end.chosen, .row.chosen { color: var(--cw-primary-ink); background: var(--cw-primary-tint); }
  .chip.hot { color: var(--cw-primary-ink); background: var(--cw-primary-tint); box-shadow: inset 0 0 0 1.5px var(--cw-primary); }
  .line.hot { background: var(--cw-primary-tint); box-shadow: inset 0 0 0 1.5px var(--cw-primary); }
  .hot em, .line.hot .letter { color: var(--cw-on-primary); background: var(--cw-primary); }
  .line.selected { background: var(--cw-primary-tint); box-shadow: inset 0 0 0 1.5px var(--cw-primary); }
  .line:focus-visible, .row:focus-visible, .head:focus-visible { outline: 2px solid var(--cw-ring); outline-offset: 1px; z-index: 3; }
  .row:focus-visible { border-radius: 8px; }

  /* Dragged over: each place that takes it is outlined. */
  .dragging .gap::after { display: none; }
  .dragging .lifted { opacity: 0.5; outline: 1.5px dashed var(--cw-edge); }
  .dragging .line.fits, .dragging .row.fits, .dragging .end.fits, .dragging .head.fits { outline: 1px solid color-mix(in srgb, var(--cw-primary) 55%, transparent); outline-offset: -1px; }
  .dragging .row.fits { border-radius: 8px; }
  .dragging .fits > .port { border-color: var(--cw-primary); }
  .dragging .gap.fits { width: auto; height: 18px; margin: -9px 12px -9px 9px; }
  .dragging .inside .gap.fits { margin-left: -2px; }
  .dragging .gap.fits::after { content: ''; display: block; left: 0; top: 7.5px; width: 44px; height: 3px; border-radius: 2px; background: color-mix(in srgb, var(--cw-primary) 55%, transparent); opacity: 1; transition: width var(--cw-fast); }
  .dragging .gap.over::after { width: 100%; background: var(--cw-primary); }
  .dragging .line.over, .dragging .row.over, .dragging .end.over { outline: 2px solid var(--cw-primary); background: var(--cw-primary-tint); }
  .dragging .head.over { outline: 2px solid var(--cw-primary); outline-offset: 2px; }
  .dragging .hint.over { box-shadow: 0 0 0 3px color-mix(in srgb, var(--cw-primary) 30%, transparent); }
  .far p, .far .label, .far .chip, .far .title, .far .marks { visibility: hidden; }
`, timesStyle];

/** The colours of the families, of icons and of the tiles behind them. */
export const familyStyle = unsafeCSS(FAMILIES.map(name => `.in-${name}{background:var(--cw-${name}-tint)}.of-${name},.in-${name}{color:var(--cw-${name})}`).join(''));
