package org.callwright.it.actions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who calls in a test, and what they do once the call is answered.
 *
 * @param number empty for one that is withheld
 * @param name empty for none
 * @param variables what the call's channel is given before the callflow starts, such as {@code CALLWRIGHT_NOW}
 * @param before lines of dialplan that the PBX runs before the callflow starts
 * @param doing lines of dialplan, such as {@code Wait(1)} and {@code SendDTMF(12#)}; the caller hangs up after them
 */
public record Caller(
        String number, String name, Map<String, String> variables, List<String> before, List<String> doing) {
    /** Says and presses nothing for half a minute. */
    public static final Caller SILENT =
            new Caller("0305550177", "Carla Caller", Map.of(), List.of(), List.of("Wait(30)"));

    public Caller {
        variables = new LinkedHashMap<>(variables);
        before = List.copyOf(before);
        doing = List.copyOf(doing);
    }

    Caller from(String otherNumber, String otherName) {
        return new Caller(otherNumber, otherName, variables, before, doing);
    }

    public Caller with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new Caller(number, name, more, before, doing);
    }

    /** Comes to the callflow by these lines of the PBX. */
    Caller after(String... lines) {
        return new Caller(number, name, variables, List.of(lines), doing);
    }

    /** Does these lines instead, and hangs up after them. */
    public Caller doing(String... lines) {
        return new Caller(number, name, variables, before, List.of(lines));
    }

    /** Presses keys two seconds after the call is answered, and then stays silent. */
    public Caller pressing(String keys) {
        return doing("Wait(2)", "SendDTMF(" + keys + ",250,150)", "Wait(30)");
    }

    /**
     * The dialplan of both halves of the call; it starts at {@code extension} of the first context.
     *
     * @param entry where the callflow begins, as {@code context,extension}
     */
    String dialplan(String extension, String entry) {
        List<String> called = new ArrayList<>();
        called.add(set("CALLERID(num)", number));
        called.add(set("CALLERID(name)", name));
        variables.forEach((variable, value) -> called.add(set(variable, value)));
        called.addAll(before);
        called.add("Goto(" + entry + ",1)");
        List<String> caller = new ArrayList<>(doing);
        caller.add("Hangup()");
        return context("called", extension, called) + context("caller", extension, caller);
    }

    /** Whatever the value holds, it is text. */
    private static String set(String variable, String value) {
        String encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        return "Set(" + variable + "=" + (value.isEmpty() ? "" : "${BASE64_DECODE(" + encoded + ")}") + ")";
    }

    private static String context(String name, String extension, List<String> lines) {
        return "[" + name + "]\nexten => " + extension + ",1," + String.join("\n same => n,", lines) + "\n\n";
    }
}
