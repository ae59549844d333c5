/** The installed actions as the compiler sees them: labels, translations, forms, and how their code is called. */
@Export
package org.callwright.compiler.catalog;

import org.osgi.annotation.bundle.Export;
