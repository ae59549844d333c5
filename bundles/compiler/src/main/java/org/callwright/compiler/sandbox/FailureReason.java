package org.callwright.compiler.sandbox;

/** Why code of an action failed, as the end of a sentence. */
public final class FailureReason {
    private static final int LONGEST = 200;

    private FailureReason() {}

    /** Asks the exception, which is a stranger's too; so to be called where the code that threw it ran. */
    public static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null || message.isBlank() ? kind : plain(message);
        } catch (Throwable e) { // then it has nothing to say
            return kind;
        }
    }

    private static String plain(String message) {
        String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return shown.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.$", "");
    }
}
