/** What people and programs do with Callwright. Pages and commands call this and nothing below it. */
@Export
@Version("0.1.0")
package org.callwright.app;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
