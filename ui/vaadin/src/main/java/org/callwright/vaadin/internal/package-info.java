/** Serves Vaadin applications in an OSGi container: servlets, resources, WebSockets, and restarts. */
package org.callwright.vaadin.internal;
