package org.callwright.vaadin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Creates views and passes the application's services to their constructors. */
final class ViewInstantiator extends DefaultInstantiator {

    private final transient List<Object> services;

    ViewInstantiator(VaadinService service, List<Object> services) {
        super(service);
        this.services = services;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(
                super.getServiceInitListeners(),
                services.stream()
                        .filter(VaadinServiceInitListener.class::isInstance)
                        .map(VaadinServiceInitListener.class::cast));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return services.stream()
                .filter(I18NProvider.class::isInstance)
                .map(I18NProvider.class::cast)
                .findFirst()
                .orElseGet(super::getI18NProvider);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return HasElement.class.isAssignableFrom(type) ? construct(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
        return construct(type);
    }

    private <T> T construct(Class<T> type) {
        @SuppressWarnings("unchecked") // getConstructors() returns Constructor<?>[] only because arrays are not generic
        Constructor<T>[] constructors = (Constructor<T>[]) type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalArgumentException(
                    type.getName() + " needs exactly one public constructor, it has " + constructors.length + ".");
        }
        Object[] arguments = Arrays.stream(constructors[0].getParameterTypes())
                .map(parameter -> serviceFor(parameter, type))
                .toArray();
        try {
            return constructors[0].newInstance(arguments);
        } catch (InvocationTargetException e) {
            // Rethrow the original exception: Vaadin chooses the error page by its type.
            throw e.getCause() instanceof RuntimeException cause ? cause : failed(type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(type, e);
        }
    }

    private Object serviceFor(Class<?> parameter, Class<?> view) {
        return services.stream()
                .filter(parameter::isInstance)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(view.getName() + " asks for a " + parameter.getName()
                        + ", which the application does not list among its services."));
    }

    private static IllegalStateException failed(Class<?> type, Throwable cause) {
        return new IllegalStateException(type.getName() + " could not be created.", cause);
    }
}
