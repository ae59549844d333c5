package org.callwright.asterisk.internal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.ProtectedNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberProtectionTest {
    private static final ProtectedNumbers CONFIGURED = ProtectedNumbers.of(List.of("112"), List.of("9"));

    private boolean answers;
    private String pattern = "_7X.";
    private final NumberProtection protection =
            new NumberProtection(CONFIGURED, Set.of(), this::contexts, () -> true, List.of("phones"));

    private List<Optional<List<DialplanEntry>>> contexts(List<String> names) {
        if (!answers) {
            throw new PbxUnreachableException(Message.of("Asterisk did not answer in time."), null);
        }
        return names.stream()
                .map(name ->
                        Optional.of(List.of(new DialplanEntry(name, pattern, 1, "", "Dial", "PJSIP/${EXTEN:1}@trunk"))))
                .toList();
    }

    @Test
    void itIsSaidThatThePrefixesCouldNotBeReadUntilTheyAreKnown() {
        assertThat(protection.now()).isEqualTo(CONFIGURED);
        assertThat(protection.isKnown()).isFalse();
        assertThat(protection.unread()).isPresent();

        answers = true;
        assertThat(protection.isKnown()).isTrue();
        assertThat(protection.now().reachedBy("7112")).contains("112");
        assertThat(protection.unread()).isEmpty();

        answers = false;
        assertThat(protection.now().reachedBy("7112")).as("known last").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"_[7-9]X., 8112, 6112", "_[97-8]X., 7112, 0112", "_[9-7]X., 112, 8112", "_[*#]X., *112, 7112"})
    void setsOfAPatternAreReadAsAsteriskDoes(String written, String reaches, String free) {
        pattern = written;
        answers = true;

        assertThat(protection.now().reachedBy(reaches)).contains("112");
        assertThat(protection.now().reachedBy(free)).isEmpty();
    }
}
