/** What surrounds each page: the application shell, the rail and notices of the PBX. */
package org.callwright.designer.layout;
