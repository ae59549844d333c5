/** Branches that calls take by the clock, and how the drawing shows them. */
@Export
@Version("1.0.0")
package org.callwright.action.times;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
