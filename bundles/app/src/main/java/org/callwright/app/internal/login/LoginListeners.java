package org.callwright.app.internal.login;

import java.util.Collection;
import java.util.List;
import org.callwright.app.access.Logins;
import org.callwright.app.internal.events.WhiteboardListeners;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells pages that users or sessions are not what they were. */
@Component(service = LoginListeners.class)
public class LoginListeners {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Logins.Listener>> listeners = List.of();

    void tell() {
        WhiteboardListeners.tell(listeners, Logins.Listener::loginsChanged);
    }
}
