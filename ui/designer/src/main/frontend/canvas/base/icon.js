import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import '@vaadin/icons/vaadin-iconset.js';
import { html } from 'lit';

/**
 * An icon of Vaadin's set. Not a `vaadin-icon`: each of those is a container for queries with a tree of its own, and hundreds of them
 * take longer to lay out than all the words beside them.
 */
export function icon(name, look = '') {
  return html`<svg class="icon ${look}" viewBox="0 0 16 16" aria-hidden="true">${Iconset.getIconSvg(`vaadin:${name}`).svg}</svg>`;
}

/** An icon in the colour of its family; grey without one. */
export function familyIcon(name, family) {
  return icon(name, `of-${family || 'none'}`);
}
