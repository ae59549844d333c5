/** The editors of a callflow and of a saved action, with the panel of a step's settings. */
package org.callwright.designer.editor;
