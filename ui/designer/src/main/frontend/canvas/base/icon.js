import { html } from 'lit';

/** An icon in the colour of its family; grey without one. */
export function icon(name, family) {
  return html`<vaadin-icon class=${family ? `of-${family}` : 'of-none'} icon=${`vaadin:${name}`}></vaadin-icon>`;
}
