/** The installed actions as the compiler sees them: what they are called, take and keep, and how they are asked. */
@Export
package org.callwright.compiler.catalog;

import org.osgi.annotation.bundle.Export;
