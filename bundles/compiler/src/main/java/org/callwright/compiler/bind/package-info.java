/** Binding: finds each step's action and builds its configuration record from the stored configuration. */
@Export
package org.callwright.compiler.bind;

import org.osgi.annotation.bundle.Export;
