/** Small components that several pages use. */
package org.callwright.designer.widgets;
