/** What a callflow is: immutable values that need nothing but the JDK. */
@Export
@Version("0.1.0")
package org.callwright.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
