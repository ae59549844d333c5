/** The pages of callflows and saved actions: list, title, editor, numbers, usage, deleting and importing. */
package org.callwright.designer.flows;
