/** Texts in the language of the page, error messages, and text search. */
package org.callwright.designer.messages;
