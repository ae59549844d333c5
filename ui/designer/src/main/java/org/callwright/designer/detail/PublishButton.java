package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;

/**
 * Begins to publish. While that is not possible it keeps its place and the keyboard can go to it: what it says of itself
 * is why.
 */
final class PublishButton extends Button {

    private Optional<String> obstacle = Optional.empty();

    /** @param publish called when it is pressed and nothing is in the way */
    PublishButton(Runnable publish) {
        addClassName("cw-publish");
        addClickListener(event -> {
            if (obstacle.isEmpty()) {
                publish.run();
            }
        });
    }

    /** @param running whether something is being published or compared already */
    void show(CallflowSummary shown, Flow draft, boolean running) {
        boolean published = shown.state() == CallflowSummary.State.LIVE;
        setText(running ? say("One moment …") : published ? say("Published") : say("Publish"));
        setThemeName(published ? "" : ButtonVariant.LUMO_PRIMARY.getVariantName());
        obstacle = running
                ? Optional.of(say("It is being compared with what is live, or published."))
                : obstacle(shown, draft);
        setTooltipText(obstacle.orElse(null));
        if (obstacle.isPresent()) {
            getElement().setAttribute("aria-disabled", "true").setAttribute("aria-description", obstacle.get());
        } else {
            getElement().removeAttribute("aria-disabled").removeAttribute("aria-description");
        }
    }

    private static Optional<String> obstacle(CallflowSummary shown, Flow draft) {
        if (shown.state() == CallflowSummary.State.LIVE) {
            return Optional.of(say(
                    "Nothing has changed since version {0} was published.",
                    shown.live().orElse(0)));
        }
        if (draft.start().isEmpty()) {
            return Optional.of(
                    draft.numbers().isEmpty()
                            ? say("Nothing to publish yet: add a number and a first step.")
                            : say("Nothing to publish yet: add a first step."));
        }
        return Optional.empty();
    }
}
