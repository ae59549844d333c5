/** Whose code runs when an action is asked, and what its failures are. */
@Export
package org.callwright.compiler.sandbox;

import org.osgi.annotation.bundle.Export;
