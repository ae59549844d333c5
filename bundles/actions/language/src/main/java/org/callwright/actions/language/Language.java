package org.callwright.actions.language;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Variable;
import org.callwright.model.config.ConfigValue;
import org.osgi.service.component.annotations.Component;

/** Sets the language of all prompts and spoken numbers from this step on ({@code CHANNEL(language)}). */
@Component
@ActionType(
        id = "language",
        label = "Language",
        group = "Play",
        schema = 2,
        icon = "globe",
        keywords = {"set language", "locale", "prompt language", "english", "german"},
        summary = "Speaks *{language}* from here on")
public class Language implements Action<Language.Config> {
    static final Exit NEXT = Exit.of("next", "Next");

    public record Config(
            @Field(
                    value = "Language",
                    help = "In which the PBX has prompts. Where one is missing, calls hear the English one.")
            Reference.Language language) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        dialplan.set(Variable.function("CHANNEL", "language"), config.language())
                .leave(NEXT);
    }

    /** Schema 1 had the language as a text. */
    @Override
    public ConfigValue.Group migrate(int from, ConfigValue.Group config) {
        return config.values().get("language") instanceof ConfigValue.Text(String code)
                ? config.with("language", new ConfigValue.Reference("language", code))
                : config;
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NEXT);
    }
}
