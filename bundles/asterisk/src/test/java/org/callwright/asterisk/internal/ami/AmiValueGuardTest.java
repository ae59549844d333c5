package org.callwright.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiValueGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nAction: Command", "a\nb", "a\rb", "a\0", "a\u0085b", "\u007f"})
    void aControlCharacterIsRefusedWhereverItStands(String value) {
        OriginateAction originate = new OriginateAction();
        originate.setVariables(Map.of("NAME", value));
        CommandAction named = new CommandAction("core show uptime");
        named.setActionId(value);

        assertThatThrownBy(() -> AmiValueGuard.check(new CommandAction(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Command, command");
        assertThatThrownBy(() -> AmiValueGuard.check(originate)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmiValueGuard.check(named)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmiAccount("localhost", 5038, value, "secret", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmiAccount("localhost", 5038, "user", value, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAmiWouldCutIsRefused() {
        assertThatCode(() -> AmiValueGuard.check(new CommandAction("x".repeat(1000))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AmiValueGuard.check(new CommandAction("x".repeat(1001))))
                .hasMessageContaining("1001 characters are too many");
    }
}
