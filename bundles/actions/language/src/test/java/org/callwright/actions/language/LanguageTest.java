package org.callwright.actions.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final ActionTester tester = ActionTester.of(new Language());

    @Test
    void setsTheChannelsLanguageAndGoesOn() {
        assertThat(tester.dialplan(language("en_GB"), "next")).contains("""
                        exten => s1,1,Set(CHANNEL(language)=en_GB)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void aLanguageMustBeNamed() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(language("de AT"))).containsExactly(ProblemCode.FIELD_WRONG);
    }

    @Test
    void whatWasSavedAsATextSpeaksAsBefore() {
        ConfigValue.Group before = ConfigValue.Group.EMPTY.with("language", new ConfigValue.Text("en_GB"));

        assertThat(new Language().migrate(1, before)).isEqualTo(language("en_GB"));
        assertThat(new Language().migrate(1, ConfigValue.Group.EMPTY)).isEqualTo(ConfigValue.Group.EMPTY);
    }

    private static ConfigValue.Group language(String language) {
        return ConfigValue.Group.EMPTY.with("language", new ConfigValue.Reference("language", language));
    }
}
