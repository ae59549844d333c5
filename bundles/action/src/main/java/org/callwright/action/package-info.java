/**
 * The SPI for action bundles: an {@link org.callwright.action.Action} service for each kind of step. The form, the
 * palette entry, the checks and the escaping are derived from it.
 *
 * <p>Actions implement {@code Action}, {@code RuntimeAction} and {@code TimedAction}, which get no further abstract methods within a major
 * version. Everything else is implemented by Callwright and may be extended in minor versions. Arguments and results
 * are never null unless stated otherwise.
 */
@Export
@Version("1.1.0")
package org.callwright.action;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
