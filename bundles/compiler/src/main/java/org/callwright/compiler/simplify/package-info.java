/** Simplification: removes lines that only lead on, as somebody who writes a dialplan by hand would never add them. */
@Export
package org.callwright.compiler.simplify;

import org.osgi.annotation.bundle.Export;
