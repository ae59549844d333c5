/** The installed actions, and why others cannot be used. */
@Export
@Version("0.1.0")
package org.callwright.app.actions;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
