package org.callwright.asterisk.internal.agi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.callwright.compiler.dialplan.StepToken;

/** Which step a question is about, if whoever asks has the key. The form is {@code KEY/FLOW/VERSION/STEP}. */
final class StepQuestion {
    private StepQuestion() {}

    /** Compares in constant time, so that the key cannot be found out piece by piece. */
    static Optional<StepToken> parse(String script, String key) {
        int slash = script.indexOf('/');
        String presented = slash < 0 ? "" : script.substring(0, slash);
        boolean right =
                MessageDigest.isEqual(presented.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        return right && !key.isEmpty() ? StepToken.parse(script.substring(slash + 1)) : Optional.empty();
    }
}
