/** One callflow or saved action: the bar with its name, tabs and buttons, and what each tab shows. */
package org.callwright.designer.detail;
