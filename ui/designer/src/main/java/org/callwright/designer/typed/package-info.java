/** What people type, read as values: one reader for each type of field, none of which needs a page. */
package org.callwright.designer.typed;
