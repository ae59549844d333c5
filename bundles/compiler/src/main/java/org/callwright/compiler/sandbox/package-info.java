/** Where the code of actions runs, and how its failures are reported. */
@Export
package org.callwright.compiler.sandbox;

import org.osgi.annotation.bundle.Export;
