package org.callwright.designer.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The first page: says that the server is there, with a clock that the server pushes. */
@Route("")
@PageTitle("Callwright")
public final class HomeView extends Main {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Span clock = new Span();

    /** An empty page; it comes to life when it is attached. */
    public HomeView() {
        addClassName("home");
        clock.setId("clock");
        Div card = new Div(new H1("Callwright"), new Paragraph("Connected. The server's time is"), clock);
        card.addClassName("card");
        add(card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tick(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        clock.setText("");
    }

    private void tick(UI ui) {
        if (isAttached()) {
            clock.setText(LocalTime.now().format(TIME));
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> ui.access(() -> tick(ui)));
        }
    }
}
