/**
 * The configuration of a step as a tree. It has a package of its own because it is the only part of the model that
 * actions use: the rest can change without a new version of the SPI.
 */
@Export
@Version("1.0.0")
package org.callwright.model.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
