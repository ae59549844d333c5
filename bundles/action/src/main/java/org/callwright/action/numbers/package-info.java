/** Phone numbers as people write them, and what they mean where the PBX is. */
@Export
@Version("1.0.0")
package org.callwright.action.numbers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
