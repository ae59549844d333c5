package org.callwright.compiler.print;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.Message;

/**
 * Escapes text for the dialplan; no other class does. Asterisk evaluates <code>${…}</code> and <code>$[…]</code>
 * wherever they occur and has no escape for them, so text with any unusual character is written as Base64. It is
 * decoded when the line runs, and not evaluated again.
 */
public final class Escaper {
    /** Text that needs no escaping in arguments, assignments and quoted expressions. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{Nd}_.:/@+*#=!?'%<>-]([\\p{L}\\p{Nd} _.:/@+*#=!?'%<>-]*" + "[\\p{L}\\p{Nd}_.:/@+*#=!?'%<>-])?");

    /** Characters with a meaning to applications even after decoding: separators, quotes, nested options. */
    private static final Pattern SEPARATOR = Pattern.compile("[,&|\"()\\\\^]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * What stands for a closing parenthesis where a value is an argument of a function. It occurs in no text of a person, and a
     * caller who sends it could as well send the parenthesis.
     */
    static final String CLOSING = "\u0001";

    private Escaper() {}

    /** Text as one argument of an application.
     *
     * @throws UnsafeTextException if it has a separator or a control character
     */
    static String argument(String text) {
        var separator = SEPARATOR.matcher(text);
        if (separator.find()) {
            throw new UnsafeTextException(text, Message.asIs(separator.group()));
        }
        return assigned(text);
    }

    /** Text as the value of an assignment.
     *
     * @throws UnsafeTextException if it has a control character
     */
    static String assigned(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new UnsafeTextException(text, Message.of("control characters"));
        }
        return text.isEmpty() || PLAIN.matcher(text).matches() ? text : "${BASE64_DECODE(" + base64(text) + ")}";
    }

    /**
     * Text as an argument of a function: without closing parentheses.
     *
     * @param replaced whether {@link #CLOSING} stands for them
     */
    static String nested(String text, boolean replaced) {
        String unchanged = assigned(text);
        if (text.indexOf(')') < 0) {
            return unchanged;
        }
        return "${BASE64_DECODE(" + base64(text.replace(")", replaced ? CLOSING : "")) + ")}";
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
