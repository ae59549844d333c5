package org.callwright.actions.language;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/** Sets the language of all prompts and spoken numbers from this step on ({@code CHANNEL(language)}). */
@Component
@ActionType(
        id = "language",
        label = "Language",
        group = "Play",
        icon = "globe",
        keywords = {"set language", "locale", "prompt language", "english", "german"},
        summary = "Speaks *{language}* from here on")
public class Language implements Action<Language.Config> {
    static final Exit NEXT = Exit.of("next", "Next");

    public record Config(
            @Field(
                    value = "Language",
                    help = "As the PBX's folder of prompts is called, such as en, de or en_GB.",
                    min = 2,
                    max = 20)
            String language) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.set(Variable.function("CHANNEL", "language"), config.language())
                .leave(NEXT);
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NEXT);
    }
}
