package org.callwright.designer.internal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;

/** What is at an address where nothing is. */
@PageTitle("Not found · Callwright")
public final class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

    /** Called by Vaadin. */
    public NotFoundView() {
        addClassName("cw-alone");
        add(
                new WordMark(),
                new H1("There is nothing at this address"),
                new Paragraph("It may be mistyped, or from an older version of Callwright."),
                new RouterLink("Go to the callflows", CallflowsView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
