import { html, nothing } from 'lit';

/** The dot at what is not live yet. It says how it is in the live version. */
export function changed({ changed: old }) {
  return old ? html`<i class="changed" title=${old}></i>` : nothing;
}

/** The same for ears: nothing or one more part of a name. */
export function notLive(old, words) {
  return old ? [words.notLive] : [];
}
