/** The pages by name and path, and links to them. */
package org.callwright.designer.nav;
