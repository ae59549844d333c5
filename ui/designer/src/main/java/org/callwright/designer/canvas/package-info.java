/** The canvas that shows a callflow: what the browser draws, what the user does there, and how that edits the flow. */
package org.callwright.designer.canvas;
