package org.callwright.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source of an action says of it, as Markdown. */
final class Javadoc {
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@(?:Component|ActionType)\\b", Pattern.DOTALL);

    private Javadoc() {}

    /** The comment of the class that carries {@code @Component}. */
    static String of(Path source) throws IOException {
        Matcher comment = COMMENT.matcher(Files.readString(source));
        if (!comment.find()) {
            throw new AssertionError("Say in Javadoc before @Component what the action does: " + source);
        }
        return comment.group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .replaceAll(" ?<p> ?", "\n\n")
                .strip();
    }
}
