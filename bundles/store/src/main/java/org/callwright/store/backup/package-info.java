/** Writing all that the database has to a file, and putting it back. */
@Export
package org.callwright.store.backup;

import org.osgi.annotation.bundle.Export;
