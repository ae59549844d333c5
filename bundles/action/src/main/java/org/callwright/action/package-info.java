/**
 * What an action bundle implements: one {@link org.callwright.action.Action} service per kind of step. Form, palette
 * entry, checks and dialplan escaping are derived from it.
 */
@Export
@Version("0.1.0")
package org.callwright.action;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
