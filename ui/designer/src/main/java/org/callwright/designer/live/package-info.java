/** What reaches open pages by itself: changes of callflows and of the PBX, and where callers are now. */
package org.callwright.designer.live;
