/** The terms of Asterisk's dialplan (contexts, extensions, lines) and the names that Callwright uses in it. */
@Export
package org.callwright.compiler.dialplan;

import org.osgi.annotation.bundle.Export;
