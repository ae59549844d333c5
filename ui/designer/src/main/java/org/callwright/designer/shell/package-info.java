/** Starts the designer: registers its views and services with the Vaadin runtime, and shows error pages. */
package org.callwright.designer.shell;
