/** The form of an action, derived from its configuration record. */
@Export
package org.callwright.compiler.form;

import org.osgi.annotation.bundle.Export;
