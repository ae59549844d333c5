package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.action.RuntimeAction;
import org.callwright.app.actions.UnusableAction;
import org.junit.jupiter.api.Test;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What the component runtime tells of components. Services that are missing are tried in a real container. */
class UnofferedActionsTest {
    private final List<ComponentDescriptionDTO> components = new ArrayList<>();
    private int state = ComponentConfigurationDTO.ACTIVE;
    private int changes;
    private final UnofferedActions unoffered = new UnofferedActions(() -> changes++);

    @Test
    void oneThatHasAllItNeedsIsNotListed() {
        components.add(component(RuntimeAction.class.getName()));
        assertThat(found()).isEmpty();
        state = ComponentConfigurationDTO.SATISFIED;
        assertThat(found()).isEmpty();
        assertThat(changes).isZero();
    }

    @Test
    void oneThatWaitsForItsConfigurationNamesIt() {
        components.add(component(RuntimeAction.class.getName()));
        state = ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION;
        assertThat(found())
                .extracting(
                        UnusableAction::bundle, unusable -> unusable.advice().toString())
                .containsExactly(
                        tuple(
                                "com.example.weather",
                                "Its class com.example.Weather needs a configuration com.example.weather, which is not there."));
        found();
        assertThat(changes).as("nothing is told twice").isEqualTo(1);

        state = ComponentConfigurationDTO.ACTIVE;
        assertThat(found()).isEmpty();
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void whatIsNoActionByItsTypeIsNotLookedAt() {
        ComponentDescriptionDTO other = component("java.lang.Runnable");
        other.properties = Map.of();
        components.add(other);
        assertThat(found()).isEmpty();
    }

    private List<UnusableAction> found() {
        unoffered.look((ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getComponentDescriptionDTOs") ? components : List.of(made())));
        return unoffered.found();
    }

    private ComponentConfigurationDTO made() {
        var made = new ComponentConfigurationDTO();
        made.state = state;
        return made;
    }

    private static ComponentDescriptionDTO component(String service) {
        var component = new ComponentDescriptionDTO();
        component.bundle = new BundleDTO();
        component.bundle.symbolicName = "com.example.weather";
        component.implementationClass = "com.example.Weather";
        component.serviceInterfaces = new String[] {service};
        component.configurationPid = new String[] {"com.example.weather"};
        component.properties = Map.of("callwright.action.id", "weather");
        return component;
    }
}
