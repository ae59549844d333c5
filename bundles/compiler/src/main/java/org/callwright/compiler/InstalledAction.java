package org.callwright.compiler;

import org.callwright.action.Action;

/**
 * An action type that can be used now.
 *
 * @param info how it presents itself
 * @param action the service
 * @param form what its configuration consists of
 * @param bundle the symbolic name of the bundle that brought it
 * @param version that bundle's version
 */
public record InstalledAction(ActionInfo info, Action<?> action, Form form, String bundle, String version) {

    /** @throws IllegalArgumentException when the action's configuration record cannot be shown as a form */
    public static InstalledAction of(ActionInfo info, Action<?> action, String bundle, String version) {
        return new InstalledAction(info, action, Form.ofAction(action.getClass()), bundle, version);
    }
}
