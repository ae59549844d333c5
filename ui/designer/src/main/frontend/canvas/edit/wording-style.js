import { css } from 'lit';

/** Words that are filled in where they stand. */
export const wordingStyle = css`
  .selected [data-field] { text-decoration: underline dotted var(--cw-primary); text-underline-offset: 3px; text-decoration-thickness: 2px; cursor: text; }
  .selected [data-field]:hover { color: var(--cw-primary-ink); }
  .selected [data-field].open { text-decoration: none; border-radius: 4px; box-shadow: 0 0 0 3px var(--cw-primary); color: var(--cw-on-primary); background: var(--cw-primary); }
  :host([looking]) [data-field] { text-decoration: none; cursor: inherit; }
  .wording { position: absolute; z-index: 5; box-sizing: border-box; width: 272px; padding: 12px; border-radius: 12px; background: var(--cw-surface); box-shadow: var(--cw-shadow-float); cursor: default; user-select: text; }
  .wording-keys { display: flex; justify-content: space-between; margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--cw-line); font-size: 12px; line-height: 20px; color: var(--cw-ink-3); }
  .wording-keys kbd { margin-right: 4px; }
`;
