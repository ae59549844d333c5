package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown when a view could not be made; the reason is in the log, not in the browser. */
@PageTitle("That did not work · Callwright")
public final class BrokenView extends Main implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    /** Called by Vaadin. */
    public BrokenView() {
        addClassName("cw-alone");
        add(
                new WordMark(),
                new H1("That did not work"),
                new Paragraph("The page could not be made. Callwright's log says more. Calls are not affected."),
                new Anchor(".", "Try again"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} could not be made", event.getLocation().getPath(), parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
