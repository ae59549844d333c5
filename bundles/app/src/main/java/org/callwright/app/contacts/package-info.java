/** Who can be called here: the numbers of all live callflows that are not hidden. */
@Export
@Version("0.1.0")
package org.callwright.app.contacts;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
