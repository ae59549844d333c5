/** What Callwright keeps: flows, versions, numbers, users and connections. The only place that knows SQL and JSON. */
@Export
@Version("0.1.0")
package org.callwright.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
