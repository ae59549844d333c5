/** What phone numbers mean where the PBX is. */
@Export
package org.callwright.compiler.numbers;

import org.osgi.annotation.bundle.Export;
