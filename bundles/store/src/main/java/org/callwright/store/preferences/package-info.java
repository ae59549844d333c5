/** How users want pages to look and to write. */
@Export
package org.callwright.store.preferences;

import org.osgi.annotation.bundle.Export;
