/** Form fields for the configuration record of an action. */
package org.callwright.designer.form;
