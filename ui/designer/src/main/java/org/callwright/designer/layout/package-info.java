/** What surrounds each page: the application shell and the header. */
package org.callwright.designer.layout;
