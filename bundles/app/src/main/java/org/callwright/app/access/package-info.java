/** Who does something, who may do what, and who is let in. */
@Export
@Version("0.1.0")
package org.callwright.app.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
