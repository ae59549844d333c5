/** What several pages use: small components, background work, and the memory of the browser tab. */
package org.callwright.designer.widgets;
