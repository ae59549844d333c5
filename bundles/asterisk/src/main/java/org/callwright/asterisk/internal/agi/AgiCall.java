package org.callwright.asterisk.internal.agi;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.pbx.RunningCall;

/**
 * A call at the other end of a FastAGI connection. Each command is answered by one line before the next is sent.
 *
 * <p>What a caller sends can have line breaks in it, and then looks like answers. So {@link #begin} first finds out
 * whether the question has come to its end, and a line that was not asked for ends the conversation.
 */
final class AgiCall implements RunningCall {
    /** Asterisk's buffer for a command has 2,048 bytes. */
    private static final int LONGEST_COMMAND = 1900;

    private static final int ANSWER_SECONDS = 5;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}(\\([a-z]{1,20}\\))?");
    private static final Pattern VALUE = Pattern.compile("200 result=1 \\((.*)\\)");
    /** Asterisk truncates long values, even within an encoded character. */
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("%[0-9A-Fa-f]?$");

    /**
     * Stands for a closing parenthesis on the way here: with one in the argument of a function, Asterisk cuts the value at
     * the next colon.
     */
    private static final char CLOSING = '\1';

    private static final String CLOSING_DECODED = "${BASE64_DECODE(AQ==)}";

    private static final String OVER = "";

    private final AgiRequest request;
    private final OutputStream out;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private boolean over;
    /** Whether there was a line that was not asked for. */
    private volatile boolean forged;
    /** Whether a command has been sent and not been answered. */
    private volatile boolean asked;

    AgiCall(AgiRequest request, OutputStream out) {
        this.request = request;
        this.out = out;
    }

    /** Receives a line from Asterisk: the answer to the command that was sent last. */
    void answered(String line) {
        if (!asked) {
            forged = true;
        }
        asked = false;
        answers.add(line);
    }

    /**
     * Asks for a text that nobody can know. Lines that were hidden in the question come before it.
     *
     * @return whether there were none
     * @throws IllegalStateException if the call is over
     */
    boolean begin() {
        String nonce = UUID.randomUUID().toString();
        forged |= !ask("GET FULL VARIABLE " + nonce).equals("200 result=1 (" + nonce + ")");
        return !forged;
    }

    /** Called when the connection has ended. */
    void end() {
        answers.add(OVER);
    }

    @Override
    public String callerNumber() {
        return request.callerNumber();
    }

    @Override
    public String callerName() {
        return request.callerName();
    }

    @Override
    public String dialledNumber() {
        return get("CALLWRIGHT_NUMBER");
    }

    @Override
    public String get(String variable) {
        Matcher value = VALUE.matcher(
                ask("GET FULL VARIABLE ${URIENCODE(${REPLACE(" + checked(variable) + ",)," + CLOSING_DECODED + ")})}"));
        if (!value.matches()) {
            return "";
        }
        String whole = HALF_A_CHARACTER.matcher(value.group(1)).replaceFirst("");
        return URLDecoder.decode(whole.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace(CLOSING, ')');
    }

    @Override
    public void set(String variable, String value) {
        String carried =
                value.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
        String command = "SET VARIABLE " + checked(variable) + " \"" + carried + "\"";
        int length = command.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_COMMAND) {
            throw new IllegalArgumentException("The value for " + variable + " is too long: with its name it takes "
                    + length + " bytes, and Asterisk takes " + LONGEST_COMMAND + ". Keep less of it.");
        }
        ask(command);
    }

    private static String checked(String variable) {
        if (!NAME.matcher(variable).matches()) {
            throw new IllegalArgumentException("No channel variable can be called '" + variable + "'");
        }
        return variable;
    }

    private String ask(String command) {
        turn.lock();
        try {
            if (over || forged) {
                throw new CallOverException(null);
            }
            // After a failure the next answer could belong to this command.
            over = true;
            asked = true;
            out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            String answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (answer == null || !answer.startsWith("200 ")) {
                throw new CallOverException(null);
            }
            over = false;
            return answer;
        } catch (IOException e) {
            throw new CallOverException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallOverException(e);
        } finally {
            turn.unlock();
        }
    }
}
