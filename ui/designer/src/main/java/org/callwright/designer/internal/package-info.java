/** The pages. */
package org.callwright.designer.internal;
