/** What is different between two drawings of a callflow, in sentences for those who publish. */
@Export
package org.callwright.app.changes;

import org.osgi.annotation.bundle.Export;
