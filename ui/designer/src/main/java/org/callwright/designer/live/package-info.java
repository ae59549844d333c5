/** Pushes changes of callflows and of the PBX to every open page. */
package org.callwright.designer.live;
