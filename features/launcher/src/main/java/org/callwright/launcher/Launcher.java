package org.callwright.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The parts of {@code ./start} that are a program, one command for each step of the script:
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><td>{@code plan}</td><td>checks the command line, which standard input holds as the kernel does: the script's name
 *     and its arguments, each followed by a NUL; prints the plan as {@code NAME=value} lines</td></tr>
 * <tr><td>{@code await-pbx PID}</td><td>waits until the demo PBX accepts Callwright's login</td></tr>
 * <tr><td>{@code configure}</td><td>writes the host's configuration</td></tr>
 * <tr><td>{@code await-page PID}</td><td>waits until the page answers</td></tr>
 * <tr><td>{@code ready SECONDS}</td><td>says where everything is; {@code ./start} began so many seconds ago</td></tr>
 * <tr><td>{@code ended HOST [PBX]}</td><td>says which of these processes has ended, and how its log ends</td></tr>
 * </table>
 *
 * All but the first find the plan in the environment. What the user has to know goes to standard error; the exit code is
 * then 1.
 */
final class Launcher {
    private static final Duration PBX_START = Duration.ofSeconds(20);
    private static final Duration PAGE_START = Duration.ofSeconds(90);

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;

    Launcher(Map<String, String> environment, InputStream in, PrintStream out) {
        this.environment = environment;
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            new Launcher(System.getenv(), System.in, System.out).run(List.of(arguments));
        } catch (StartException e) {
            System.err.println("Callwright: " + e.getMessage());
            System.exit(1);
        }
    }

    /** @throws StartException with what the user has to know */
    void run(List<String> arguments) throws IOException {
        switch (arguments.getFirst()) {
            case "plan" -> plan();
            case "await-pbx" -> awaitPbx(StartPlan.of(environment), Long.parseLong(arguments.get(1)));
            case "configure" -> HostConfiguration.write(StartPlan.of(environment));
            case "await-page" -> awaitPage(StartPlan.of(environment), Long.parseLong(arguments.get(1)));
            case "ready" ->
                ReadyMessage.print(
                        StartPlan.of(environment), Instant.now().minusSeconds(Long.parseLong(arguments.get(1))), out);
            case "ended" -> ended(StartPlan.of(environment), arguments.subList(1, arguments.size()));
            default -> throw new IllegalArgumentException("There is no command " + arguments.getFirst());
        }
    }

    private void plan() throws IOException {
        List<String> commandLine = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1));
        // Behind the last NUL there is nothing.
        StartOptions options = StartOptions.parse(commandLine.subList(1, commandLine.size() - 1), environment);
        StartChecks.plan(options).toEnvironment().forEach((name, value) -> out.println(name + "=" + value));
    }

    private static void awaitPbx(StartPlan plan, long pid) {
        switch (plan.pbx()) {
            case Pbx.Demo demo -> Waiting.forPbx(plan, demo, plan.asterisk(pid), PBX_START);
            case Pbx.Existing existing -> throw new IllegalStateException(existing.login() + " was not started here");
        }
    }

    private static void awaitPage(StartPlan plan, long pid) {
        Waiting.forPage(plan, plan.host(pid), PAGE_START);
    }

    private static void ended(StartPlan plan, List<String> pids) {
        plan.host(Long.parseLong(pids.getFirst())).requireAlive();
        for (String pid : pids.subList(1, pids.size())) {
            plan.asterisk(Long.parseLong(pid)).requireAlive();
        }
    }
}
