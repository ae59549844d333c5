/** The files that pages load: where they lie, what they are, and how they get to browsers. */
package org.callwright.vaadin.internal.files;
