package org.callwright.app.internal.actions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.RuntimeAction;
import org.callwright.app.actions.UnusableAction;
import org.callwright.model.Message;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Components that call themselves actions by their {@link ActionType}, but of which no service is an action. */
final class UnofferedActions {
    private static final String ID = ActionType.PREFIX_ + "id";
    private static final Set<String> SERVICES = Set.of(Action.class.getName(), RuntimeAction.class.getName());

    private final Runnable changed;
    private volatile List<UnusableAction> found = List.of();

    /** @param changed told when others are found than before */
    UnofferedActions(Runnable changed) {
        this.changed = changed;
    }

    List<UnusableAction> found() {
        return found;
    }

    /** To be called once components have come, gone or got what they need. */
    void look(ServiceComponentRuntime runtime) {
        List<UnusableAction> now = runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> component.properties.containsKey(ID))
                .flatMap(component ->
                        obstacle(component, runtime)
                                .map(why -> new UnusableAction(component.bundle.symbolicName, why))
                                .stream())
                .toList();
        if (!now.equals(found)) {
            found = now;
            changed.run();
        }
    }

    private static Optional<Message> obstacle(ComponentDescriptionDTO component, ServiceComponentRuntime runtime) {
        if (Stream.of(component.serviceInterfaces).noneMatch(SERVICES::contains)) {
            return Optional.of(Message.of(
                    "Its class {0} has an @ActionType, but is offered as no action. It has to implement Action or"
                            + " RuntimeAction, and one of them must be among the services that its @Component names, if"
                            + " it names any.",
                    component.implementationClass));
        }
        return lacking(component, runtime.getComponentConfigurationDTOs(component));
    }

    private static Optional<Message> lacking(
            ComponentDescriptionDTO component, Collection<ComponentConfigurationDTO> made) {
        for (ComponentConfigurationDTO each : made) {
            if (each.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                return Optional.of(Message.of(
                        "Its class {0} needs a service {1}, which no bundle here offers. Install one that does.",
                        component.implementationClass, service(component, each.unsatisfiedReferences)));
            }
            if (each.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
                return Optional.of(Message.of(
                        "Its class {0} needs a configuration {1}, which is not there.",
                        component.implementationClass, String.join(", ", component.configurationPid)));
            }
        }
        return Optional.empty();
    }

    private static String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO[] missing) {
        Set<String> names = Set.copyOf(
                Arrays.stream(missing).map(reference -> reference.name).toList());
        return Arrays.stream(component.references)
                .filter(reference -> names.contains(reference.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse("");
    }
}
