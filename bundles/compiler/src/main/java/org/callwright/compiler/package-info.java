/** Compiles a flow to dialplan text: bind, check, lower, print. Pure functions without I/O. */
@Export
@Version("0.1.0")
package org.callwright.compiler;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
