/** Publishing and rolling back: preview, confirmation, result, problems and versions. */
package org.callwright.designer.publish;
