package org.callwright.compiler.sandbox;

/** The reason why an action failed, as the end of a sentence. */
public final class FailureReason {
    private static final int LONGEST = 200;

    private FailureReason() {}

    /** Calls the exception, which may be third-party code too: use it within {@link ActionSandbox#enter}. */
    public static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null || message.isBlank() ? kind : plain(message);
        } catch (Throwable e) { // the exception's own code fails too
            return kind;
        }
    }

    private static String plain(String message) {
        String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return shown.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.$", "");
    }
}
