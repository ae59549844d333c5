/** The ports to a PBX: what exists there, what is published to it, and which calls are in progress. */
@Export
@Version("0.1.0")
package org.callwright.pbx;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
