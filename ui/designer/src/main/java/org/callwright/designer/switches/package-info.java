/** Shows and sets the switch of a saved action. */
package org.callwright.designer.switches;
