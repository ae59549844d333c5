import { css } from 'lit';

/** The look of what helps to find one's way in the drawing: the bar that finds, the drawing in small, the way from the start. */
export const sightStyle = css`
  /* How far what floats over the drawing keeps these from its edges, as long as that leaves room for them. */
  :host { --from-left: max(var(--cw-corner-left, 0px), min(var(--cw-inset-left, 0px), 100% - 400px)); --from-right: max(0px, min(var(--cw-inset-right, 0px), 100% - 400px)); }
  .find, .crumbs, .minimap { position: absolute; z-index: 1; box-sizing: border-box; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); }
  .crumbs[hidden], .minimap[hidden] { display: none; }

  .find { top: 12px; right: calc(12px + var(--from-right)); z-index: 3; display: flex; align-items: center; gap: 2px; width: 460px; max-width: calc(100% - 24px - var(--from-left) - var(--from-right)); height: 46px; padding: 4px 4px 4px 14px; }
  .find > .icon { color: var(--cw-ink-3); }
  .find input { all: unset; flex: 1 1 60px; min-width: 60px; height: 38px; padding: 0 8px; font: 13px/20px var(--cw-font); color: var(--cw-ink); cursor: text; }
  .find input::placeholder { color: var(--cw-ink-3); opacity: 1; }
  .find:has(input:focus-visible) { outline: 2px solid var(--cw-ring); }
  .find button { flex: none; min-width: 34px; height: 38px; color: var(--cw-ink-2); }
  .find .only { padding: 0 10px; white-space: nowrap; }
  .find .only[aria-pressed='true'] { color: var(--cw-warn); background: var(--cw-warn-tint); }
  .count { flex: none; padding: 0 6px; font-size: 12px; white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--cw-ink-2); }
  .line.found, .row.found { background: var(--cw-warn-tint); }
  .head.found { box-shadow: inset 0 0 0 2px var(--cw-warn-tint); }
  .line.found.selected, .line.found[aria-selected='true'], .row.found[aria-selected='true'], .head.found[aria-selected='true'] { box-shadow: inset 0 0 0 1.5px var(--cw-warn); }
  .row.found { border-radius: 8px; }

  .crumbs { top: 12px; left: calc(12px + var(--from-left)); display: flex; flex-wrap: wrap; max-width: calc(100% - 24px - var(--from-left) - var(--from-right)); padding: 4px; }
  .crumbs button { display: flex; align-items: center; gap: 6px; max-width: 240px; height: 30px; padding: 0 10px; white-space: nowrap; color: var(--cw-ink-2); }
  .crumbs button span { overflow: hidden; text-overflow: ellipsis; }
  .crumbs button[aria-current] { font-weight: 600; color: var(--cw-ink); }
  .crumbs button + button::before { content: '›'; margin: 0 10px 0 -14px; color: var(--cw-ink-3); }

  .find ~ .crumbs { top: 64px; }

  .minimap { right: calc(12px + var(--from-right)); bottom: 66px; padding: 8px; cursor: pointer; touch-action: none; }
  .minimap svg { display: block; }
  .minimap rect { fill: var(--cw-surface); stroke: var(--cw-edge); stroke-width: 0.75; }
  .minimap .is-start { fill: var(--cw-ink); stroke: none; }
  .minimap .seen { fill: color-mix(in srgb, var(--cw-primary) 12%, transparent); stroke: var(--cw-primary); stroke-width: 1.5; }

  @media (max-width: 43.74rem) {
    .find { top: 58px; flex-wrap: wrap; max-width: calc(100% - 24px); height: auto; }
    .find ~ .crumbs { top: 164px; }
    .find button, .crumbs button, .tools button { min-width: 44px; height: 44px; }
    .tools { height: 52px; }
    .minimap { bottom: 72px; }
  }
`;
