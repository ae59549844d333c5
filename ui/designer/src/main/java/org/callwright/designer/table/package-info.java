/** What the pages have in common that show a long list: a search, a choice with counts, and rows read as they are seen. */
package org.callwright.designer.table;
