/** Rows of lists that have branches of their own, and keep them when they are renamed. */
@Export
@Version("1.0.0")
package org.callwright.action.rows;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
