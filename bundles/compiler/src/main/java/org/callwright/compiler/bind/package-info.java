/** Binding: finds each step's action and makes its configuration record from what is stored. */
@Export
package org.callwright.compiler.bind;

import org.osgi.annotation.bundle.Export;
