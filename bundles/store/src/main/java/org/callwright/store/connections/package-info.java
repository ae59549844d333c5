/** Connections to other systems, and their secrets. */
@Export
package org.callwright.store.connections;

import org.osgi.annotation.bundle.Export;
