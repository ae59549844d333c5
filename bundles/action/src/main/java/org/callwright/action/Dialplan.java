package org.callwright.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callwright.action.numbers.PhoneNumbers;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes the lines of one extension of a step. Arguments are escaped automatically, so no text of an admin or a caller
 * can become a command.
 *
 * <p>{@code Object} parameters accept a {@link Value}, {@code String}, {@code Integer}, {@code Long}, {@link Duration}
 * (in seconds) or {@link java.time.ZoneId}; everything else throws an {@link IllegalArgumentException}.
 */
@ProviderType
public interface Dialplan {

    /**
     * Runs an Asterisk application.
     *
     * @param application its name as in Asterisk's documentation; it must be on the list of allowed applications
     */
    Dialplan run(String application, Object... arguments);

    /** Sets a variable or a writable function to any text. */
    Dialplan set(Variable variable, Object value);

    /**
     * Reads what the caller presses ({@code Read}), also while the prompt plays. A {@code #} alone is passed over once: it
     * may belong to what was pressed before, in another step.
     *
     * @param into a variable of the step or of an admin
     * @param prompt one, several as {@link Value#all}, or an empty text
     * @param most digits after which the caller need not press {@code #}
     * @param timeout how long each digit is waited for
     * @param accepted when the call goes on at the label; otherwise it goes on at the next line
     * @param label a label of this step
     * @since 1.1
     */
    Dialplan readDigits(Variable into, Object prompt, int most, Duration timeout, Condition accepted, String label);

    /** Adds {@code amount} to the number in a variable; an unset variable is 0. */
    Dialplan add(Variable variable, int amount);

    /**
     * Runs another callflow, which returns at {@link #comeBack} or at an open branch. The result is in
     * {@code Variable.status("GOSUB_RETVAL")}; it is empty after an open branch.
     */
    Dialplan call(Reference.Callflow callflow);

    /** Sends the call to another callflow without returning. */
    Dialplan goTo(Reference.Callflow callflow);

    /** Sends the call to an extension of the PBX's own dialplan without returning. */
    Dialplan goTo(Reference.Destination destination);

    /**
     * Returns to the callflow that called this one; ends the call if none did.
     *
     * @param result lower-case words joined by hyphens
     */
    Dialplan comeBack(String result);

    /**
     * Labels the next line, so that {@link #go} can jump to it from anywhere in the step.
     *
     * @param label up to 30 lower-case letters, digits or hyphens, unique in the step
     */
    Dialplan mark(String label);

    /** Jumps to a label of this step. */
    Dialplan go(String label);

    /** Jumps to a label of this step if the condition holds. */
    Dialplan goIf(Condition condition, String label);

    /** Jumps to the start of a section. */
    Dialplan enter(Section section);

    /** Leaves the step by one of its exits. */
    Dialplan leave(Exit exit);

    /** Leaves the step by one of its exits if the condition holds. */
    Dialplan leaveIf(Condition condition, Exit exit);

    /** Ends the call, a feature code or the channel of a section, or returns from a routine. */
    Dialplan end();

    /**
     * Reads a phone number of the call, such as the caller's, in whatever notation it comes. What is read holds until the
     * next number of the call is.
     */
    NumberRead readNumber(Value number);

    /** A number that was read during the call. */
    record NumberRead() {
        private static final Variable LINE = Variable.status("CALLWRIGHT_LINE");
        private static final Variable DIALLED = Variable.status("CALLWRIGHT_DIALS");
        /** The line and what is dialled, between slashes. */
        private static final Variable FORMS = Variable.status("CALLWRIGHT_FORMS");

        /** A line may have 1,000 bytes by AMI, and an expression is in it as Base64. */
        private static final int LONGEST_EXPRESSION = 600;

        /** Its one notation, such as {@code +491715550100}; a number inside the PBX or a code as it is. */
        public Variable line() {
            return LINE;
        }

        /** What is dialled for it: in the notation in which it came, without separators. Empty if it cannot be read. */
        public Variable dialled() {
            return DIALLED;
        }

        /** Nothing, or one of the words that trunks send for a caller who shows no number. */
        public Condition isHidden() {
            return Condition.is(LINE, "hidden");
        }

        /** Something that is no phone number, such as a name or two numbers. */
        public Condition isUnreadable() {
            return Condition.is(LINE, "unreadable");
        }

        /** One of these numbers or beginnings; each an expression of {@link PhoneNumbers}. */
        public Condition isOneOf(Collection<String> expressions) {
            return Condition.matches(FORMS, "/(" + String.join("|", expressions) + ")");
        }

        /**
         * As {@link #isOneOf}, for long lists: one of the conditions holds if the number is on the list. Each makes a line
         * that is short enough for Asterisk.
         */
        public List<Condition> isOnList(Collection<String> expressions) {
            List<Condition> parts = new ArrayList<>();
            List<String> part = new ArrayList<>();
            int length = 0;
            for (String expression : expressions) {
                // a backslash is written as up to three
                int added = expression.length()
                        + 2 * (int) expression.chars().filter(c -> c == '\\').count()
                        + 1;
                if (!part.isEmpty() && length + added > LONGEST_EXPRESSION) {
                    parts.add(isOneOf(part));
                    part.clear();
                    length = 0;
                }
                part.add(expression);
                length += added;
            }
            if (!part.isEmpty()) {
                parts.add(isOneOf(part));
            }
            return List.copyOf(parts);
        }
    }

    /** What numbers mean where the PBX is. */
    PhoneNumbers numbers();

    /**
     * Makes the container run this step's {@link RuntimeAction#run} and takes the exit it returns. If the container is
     * down, too slow or fails, the call takes {@code fallback} after {@code deadline} at the latest.
     *
     * @param deadline 1 to 30 seconds
     */
    Dialplan runInContainer(Duration deadline, Exit fallback);

    /**
     * A section of this step with its own extensions: for digits that callers press, timeouts, and channels to dial.
     *
     * @param name up to 12 lower-case letters or digits; the same name gives the same section
     */
    Section section(String name);

    /**
     * A routine that the called party's channel runs before it is connected (option {@code U} of {@code Dial}), for
     * example to ask for a key. Its body ends with {@link #end}.
     */
    Routine routine(String name);

    /** A routine: its body, and the value for the application's option. */
    record Routine(Dialplan body, Value value) {}

    /**
     * A variable of this step in this call. Other steps can use the same name.
     *
     * @param name a letter and up to 39 letters, digits or underscores
     */
    Variable variable(String name);

    /** A variable that all steps of this action share in a call. */
    Variable shared(String name);

    /** A value that outlives calls, versions and restarts; stored in Asterisk's database. */
    Variable kept(String name);

    /** Whether something is connected to an exit, directly or by its fallback. */
    boolean isConnected(Exit exit);
}
