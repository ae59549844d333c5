/** The page of users, and the page of one's own password and sessions. */
package org.callwright.designer.users;
