/** The page with the list of all numbers. */
package org.callwright.designer.numberlist;
