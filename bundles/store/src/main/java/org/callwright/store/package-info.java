/**
 * Persistence of flows, versions, numbers, users and connections. The only bundle that uses SQL and reads or writes
 * flows as JSON.
 */
@Export
@Version("0.1.0")
package org.callwright.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
