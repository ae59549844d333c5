/** How a flow is drawn, as a story that pages, lists, paper and comparisons read alike. */
@Export
package org.callwright.app.story;

import org.osgi.annotation.bundle.Export;
