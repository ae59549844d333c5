/** The actions to choose from, by group and by search. */
package org.callwright.designer.palette;
