package org.callwright.designer.shell;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.callwright.designer.widgets.Logo;
import org.callwright.model.MachineFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown when a view could not be created. The cause is in the log, not in the browser. */
public final class ErrorView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    private final Paragraph reason = new Paragraph(say("Callwright's log says more."));

    /** Called by Vaadin. */
    public ErrorView() {
        addClassName("cw-alone");
        add(
                new Logo(),
                new H1(say("That did not work")),
                new Paragraph(say("The page could not be made. Calls are not affected.")),
                reason,
                new Anchor(".", say("Try again")));
    }

    @Override
    public String getPageTitle() {
        return say("That did not work – Callwright");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} could not be made", event.getLocation().getPath(), parameter.getException());
        MachineFault.in(parameter.getException()).ifPresent(fault -> reason.setText(say(fault.message())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
