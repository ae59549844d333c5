package org.callwright.app.internal.container;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Callwright's components made again that could not be made for a lack of memory or threads, which passes. The runtime
 * of the components tells of each change of their states some seconds later, also of a failure, so this needs no thread of
 * its own. Actions are made again by {@code ActionRegistry}.
 */
@Component(immediate = true)
public final class FailedComponents {
    private static final Logger LOG = LoggerFactory.getLogger(FailedComponents.class);

    private static final String OURS = "org.callwright.";
    private static final String ACTIONS = OURS + "actions.";

    /** Called by the component runtime. */
    @Reference(policy = ReferencePolicy.DYNAMIC, updated = "look")
    void bind(ServiceComponentRuntime runtime) {
        look(runtime);
    }

    void unbind(ServiceComponentRuntime runtime) {
        // Nothing of it is kept.
    }

    /** Called by the component runtime when it has counted changes. */
    void look(ServiceComponentRuntime runtime) {
        runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> component.bundle.symbolicName.startsWith(OURS)
                        && !component.bundle.symbolicName.startsWith(ACTIONS))
                .filter(component -> runtime.getComponentConfigurationDTOs(component).stream()
                        .anyMatch(FailedComponents::isLacking))
                .forEach(component -> again(runtime, component));
    }

    private static boolean isLacking(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION
                && configuration.failure != null
                && configuration.failure.contains(OutOfMemoryError.class.getName());
    }

    private static void again(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        LOG.warn("{} could not be made for a lack of memory or threads. It is tried again.", component.name);
        runtime.disableComponent(component).onResolve(() -> runtime.enableComponent(component));
    }
}
