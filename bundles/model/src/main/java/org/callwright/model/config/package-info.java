/**
 * What is filled in for a step, as a neutral tree. Alone in its package, since it is the only part of the model that actions
 * see: all else can change without a new version for them.
 */
@Export
@Version("1.0.0")
package org.callwright.model.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
