package org.callwright.designer.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.callwright.model.MachineFault;
import org.callwright.model.MachineFaultException;

/**
 * Has a page say what the machine lacks when that made an action of its user fail. Vaadin would only log it, and nothing
 * would happen on the page.
 */
public final class PageErrors extends DefaultErrorHandler implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Optional<MachineFault> fault = MachineFault.in(event.getThrowable());
        if (fault.isEmpty() || UI.getCurrent() == null || !isShown(fault.get(), event)) {
            super.error(event);
        }
    }

    /** Shows an exception, as the page for errors takes no errors of Java. */
    private static boolean isShown(MachineFault fault, ErrorEvent event) {
        return ErrorHandlerUtil.handleErrorByRedirectingToErrorView(
                new MachineFaultException(fault, event.getThrowable()));
    }
}
