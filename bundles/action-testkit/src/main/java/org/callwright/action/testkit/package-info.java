/** Tests for authors of actions: compiles a step without a PBX or a container. */
@Export
@Version("0.1.0")
package org.callwright.action.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
