/** What keeps the pages served when somebody asks too much: limits of requests and sessions, and safe answers. */
package org.callwright.vaadin.internal.guard;
