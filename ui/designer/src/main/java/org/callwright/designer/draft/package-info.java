/** The draft that a page has open: saving each change, undo and redo, and edits by others at the same time. */
package org.callwright.designer.draft;
