/**
 * What an action bundle implements: one {@link org.callwright.action.Action} service per kind of step. Form, palette
 * entry, checks and dialplan escaping are derived from it.
 *
 * <p>Actions implement {@code Action} and {@code RuntimeAction}, which get no more methods without a body within a major
 * version. All else is implemented by Callwright and may get more of anything with each minor version. Unless it is said,
 * no argument and no result is ever null.
 */
@Export
@Version("1.0.0")
package org.callwright.action;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
