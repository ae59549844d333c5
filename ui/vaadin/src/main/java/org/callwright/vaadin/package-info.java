/** Serves the Vaadin pages of bundles: a bundle registers a {@link org.callwright.vaadin.VaadinApplication}. */
@Export
@Version("0.1.0")
package org.callwright.vaadin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
