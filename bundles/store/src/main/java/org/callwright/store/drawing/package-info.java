/** What is kept of how flows are drawn. */
@Export
package org.callwright.store.drawing;

import org.osgi.annotation.bundle.Export;
