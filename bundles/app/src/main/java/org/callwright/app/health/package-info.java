/** How the installation is, for what watches over it. */
@Export
@Version("0.1.0")
package org.callwright.app.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
