/** The list of all numbers that callers can dial here, and what may be done to it. */
@Export
@Version("0.1.0")
package org.callwright.app.numbers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
