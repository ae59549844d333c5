package org.callwright.compiler.print;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.Message;

/**
 * The one place where text becomes part of a dialplan. Asterisk evaluates <code>${…}</code> and <code>$[…]</code>
 * wherever they stand and has no escape for them, so text with any unusual character travels as Base64, which is decoded
 * when the line runs and not evaluated again.
 */
public final class Escaper {
    /** Means itself in an application's arguments, an assignment and a quoted expression. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{Nd}_.:/@+*#=!?'%<>-]([\\p{L}\\p{Nd} _.:/@+*#=!?'%<>-]*" + "[\\p{L}\\p{Nd}_.:/@+*#=!?'%<>-])?");

    /** Means something to the application even after it is decoded: separators, quotes, nested options. */
    private static final Pattern SEPARATOR = Pattern.compile("[,&|\"()\\\\^]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Escaper() {}

    /** Text as one argument of an application. */
    static String argument(String text) {
        var separator = SEPARATOR.matcher(text);
        if (separator.find()) {
            throw new UnsafeTextException(text, Message.asIs(separator.group()));
        }
        return assigned(text);
    }

    /** Text as what a variable is set to. */
    static String assigned(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new UnsafeTextException(text, Message.of("control characters"));
        }
        return text.isEmpty() || PLAIN.matcher(text).matches() ? text : "${BASE64_DECODE(" + base64(text) + ")}";
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
