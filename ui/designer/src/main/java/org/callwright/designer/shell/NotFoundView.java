package org.callwright.designer.shell;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.callwright.designer.nav.Page;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.Logo;

/** Shown at addresses that do not exist. */
public final class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    /** Called by Vaadin. */
    public NotFoundView() {
        addClassName("cw-alone");
        add(
                new Logo(),
                new H1(say("There is nothing at this address")),
                new Paragraph(say("It may be mistyped, or from an older version of Callwright.")),
                new PageLink(Page.CALLFLOWS.location(), say("Go to the callflows")));
    }

    @Override
    public String getPageTitle() {
        return say("Not found – Callwright");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
