/** The page of contacts, and the phone book for desk phones. */
package org.callwright.designer.contacts;
