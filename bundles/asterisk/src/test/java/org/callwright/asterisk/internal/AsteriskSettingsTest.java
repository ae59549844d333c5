package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskSettingsTest {
    private final Map<String, Object> values = new HashMap<>(Map.of(
            "user", "callwright",
            "secret", "secret",
            "directory", "/etc/asterisk",
            "inboundContext", "from-trunk",
            "internalContext", "phones"));

    /** As the container makes it: the values given, and the defaults. */
    private AsteriskConfig config() {
        return (AsteriskConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsteriskConfig.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Annotation.class) {
                        throw new UnsupportedOperationException();
                    }
                    return values.getOrDefault(method.getName(), method.getDefaultValue());
                });
    }

    @Test
    void emergencyNumbersAreProtectedUnlessConfiguredOtherwise() {
        assertThat(AsteriskSettings.of(config()).publishing().isProtected(PhoneNumber.extension("112")))
                .isTrue();
        assertThat(AsteriskSettings.of(config()).publishing().isProtected(PhoneNumber.did("911")))
                .isTrue();
        assertThat(AsteriskSettings.of(config()).publishing().isProtected(PhoneNumber.extension("1120")))
                .isFalse();
    }

    @Test
    void eachKindOfNumberHasItsWrapper() {
        assertThat(AsteriskSettings.of(config()).publishing().wrapper(PhoneNumber.did("1")))
                .isEqualTo("from-trunk");
        assertThat(AsteriskSettings.of(config()).publishing().wrapper(PhoneNumber.extension("1")))
                .isEqualTo("phones");
    }

    @Test
    void withoutADirectoryOnlyAmiLeadsThere() {
        assertThat(AsteriskSettings.of(config()).directory()).contains(Path.of("/etc/asterisk"));

        values.remove("directory");

        assertThat(AsteriskSettings.of(config()).directory()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "directory, relative",
        "fileName, ../extensions.conf",
        "fileName, extensions.txt",
        "inboundContext, a b",
        "internalContext, a]b",
        "user, ''"
    })
    void aValueThatCannotBeRightIsNamed(String key, String value) {
        values.put(key, value);

        assertThatThrownBy(() -> AsteriskSettings.of(config()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining(key);
    }
}
