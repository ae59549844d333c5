package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** French consists of two files in the test's resources: {@code fr.json}, and {@code Call_fr.properties} for an action. */
class AddedLanguageTest {
    private final UI page = new UI();

    @BeforeEach
    void openPage() {
        page.setLocale(Locale.FRENCH);
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void pagesOfferIt() {
        assertThat(new Translations().getProvidedLocales()).contains(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    }

    @Test
    void sentencesAreSaidInIt() {
        assertThat(say("Cancel")).isEqualTo("Annuler");
        assertThat(say("Dial {0}.", "299")).isEqualTo("Composez le 299.");
    }

    @Test
    void aSentenceThatItLacksIsSaidInEnglish() {
        assertThat(say("Not yet")).isEqualTo("Not yet");
        assertThat(plural(1, "1 warning", "{0} warnings", 1)).isEqualTo("1 warning");
        assertThat(plural(2, "1 warning", "{0} warnings", 2)).isEqualTo("2 warnings");
    }

    @Test
    void numbersTakeItsForms() {
        assertThat(errors(0)).isEqualTo("0 erreur");
        assertThat(errors(1)).isEqualTo("1 erreur");
        assertThat(errors(2)).isEqualTo("2 erreurs");
        assertThat(errors(1_000_000)).isEqualTo("1000000 d’erreurs");
        assertThat(Wording.problems(List.of(Problem.of(ProblemCode.NOTHING_DRAWN))))
                .isEqualTo("1 erreur");
    }

    @Test
    void datesAreWrittenInItsWay() {
        assertThat(Wording.moment(Instant.parse("2026-03-02T12:00:00Z"), page)).startsWith("2 mars 2026");
    }

    @Test
    void actionsSpeakIt() {
        assertThat(new Palette()
                        .in(Translations.language())
                        .find("call")
                        .orElseThrow()
                        .info()
                        .label())
                .isEqualTo("Appeler un téléphone");
    }

    /** {@code eo.json} has a condition that is none. */
    @Test
    void aFileThatCannotBeReadIsLeftOut() {
        assertThat(LanguageFiles.class.getResource("eo.json")).isNotNull();
        assertThat(new Translations().getProvidedLocales()).doesNotContain(Locale.of("eo"));
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        assertThatThrownBy(() -> read("{ \"Cancel\": \"Annuler\" }")).hasMessageContaining("sentences");
        assertThatThrownBy(() -> read("{ \"sentences\": { \"{0} errors\": { \"one\": \"{0} erreur\" } } }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"{0} errors\"")
                .hasMessageContaining("\"other\"");
    }

    private static String errors(int count) {
        return plural(count, "1 error", "{0} errors", count);
    }

    private static Language read(String json) {
        return Language.read(Locale.FRENCH, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
