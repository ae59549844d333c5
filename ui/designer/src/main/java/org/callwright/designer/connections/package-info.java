/** The page of connections to other systems. */
package org.callwright.designer.connections;
