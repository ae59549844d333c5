package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.designer.draft.LiveVersion;

/** The switch between the draft and what callers get. It is there only while they differ. */
final class DraftOrLive extends Div {

    private final NativeButton draft;
    private final NativeButton live;

    /** @param choose told whether what callers get is to be drawn */
    DraftOrLive(Consumer<Boolean> choose) {
        draft = new NativeButton(say("Draft"), event -> choose.accept(false));
        live = new NativeButton(say("Live"), event -> choose.accept(true));
        addClassName("cw-views");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("What is drawn"));
        add(draft, live);
    }

    /**
     * @param other what is live, where that is not as the draft
     * @param showsLive whether it is drawn
     */
    void show(Optional<LiveVersion.Live> other, boolean showsLive) {
        setVisible(other.isPresent());
        other.ifPresent(version -> live.setTitle(say("Version {0}, what callers get", version.number())));
        draft.getElement().setAttribute("aria-pressed", String.valueOf(!showsLive));
        live.getElement().setAttribute("aria-pressed", String.valueOf(showsLive));
    }
}
