/** The terms of Asterisk's dialplan: contexts, extensions, lines, and the names in use. */
@Export
package org.callwright.compiler.dialplan;

import org.osgi.annotation.bundle.Export;
