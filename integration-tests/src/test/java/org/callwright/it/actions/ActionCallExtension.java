package org.callwright.it.actions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.action.Action;
import org.callwright.action.Exit;
import org.callwright.actions.endcall.EndCall;
import org.callwright.asterisk.internal.layout.CommonPart;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.it.stage.AsteriskLog;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.VersionDigest;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.ProtectedNumbers;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Real calls through one step each, on a real Asterisk: the step is compiled, put into the PBX, called, and Asterisk's
 * own events tell by which exit the call left. Each test class leaves the exits of all actions it called, with the tests
 * that cover them, in {@code target/action-calls}; {@code ./verify} fails when no class has a call for one of them.
 */
public final class ActionCallExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final NumberingPlan NUMBERING = NumberingPlan.of("DE");

    private static final StepId STEP = new StepId("s1");
    private static final Path TABLES = Path.of("target/action-calls");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(90);

    /** What {@link #exitTaken} answers for a call that ended within the step. */
    public static final String NONE = "none";

    private final InstalledAction end = installed(new EndCall());
    private final ExitTable table = new ExitTable();
    private DemoPbx pbx;
    private CallTrace trace;
    private String test;
    private String dialplan = "";
    private int calls;

    /**
     * How a call went.
     *
     * @param exit the exit's id, or {@link #NONE}
     * @param path the lines it ran, as {@code context,extension,priority Application(data)} with values put in
     */
    public record Taken(String exit, List<String> path) {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path folder = Files.createTempDirectory("calls");
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        trace = new CallTrace(pbx);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        List<String> complaints = List.of();
        if (trace != null) {
            trace.close();
        }
        if (pbx != null) {
            pbx.close();
            complaints = new AsteriskLog(pbx.folder().resolve("log/messages.log")).complaintsOfCalls();
        }
        table.write(TABLES.resolve(context.getRequiredTestClass().getSimpleName() + ".tsv"));
        if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
            throw new AssertionError("Asterisk complained of calls: " + complaints);
        }
    }

    public DemoPbx pbx() {
        return pbx;
    }

    public CallTrace trace() {
        return trace;
    }

    /** Adds dialplan of the PBX's own for all calls that follow, such as a callflow or a queue's way out. */
    public void addDialplan(String text) {
        dialplan += text + "\n";
    }

    /** The id of the callflow that the next call gets; its one step is {@code s1}. */
    public String nextFlow() {
        return "f" + (calls + 1);
    }

    /** The configuration that a new step of an action starts with. */
    public static ConfigValue.Group initial(Action<?> action) {
        return installed(action).form().initial();
    }

    /** By which exit a call leaves a step, all its exits being connected. */
    String exitTaken(Action<?> action, ConfigValue.Group config, Caller caller) throws Exception {
        return call(action, config, caller).exit();
    }

    String exitTaken(Action<?> action, ConfigValue.Group config) throws Exception {
        return exitTaken(action, config, Caller.SILENT);
    }

    /** Calls a step whose exits are all connected, and returns when the call has ended. */
    public Taken call(Action<?> action, ConfigValue.Group config, Caller caller) throws Exception {
        InstalledAction called = installed(action);
        List<Exit> exits = new Compiler(catalog(called)).exits(step(called, config));
        table.declare(called.info().id(), exits);

        String flow = nextFlow();
        calls++;
        install(flow, compiled(flow, called, config, exits), caller);
        trace.clear();
        pbx.cli("channel originate Local/" + flow + "@called/n extension " + flow + "@caller");
        Await.until(
                "the call to " + flow + " starts",
                LONGEST_CALL,
                () -> trace.at(flow).stream().anyMatch(channel -> channel.endsWith(";2")));
        String channel = trace.at(flow).stream()
                .filter(each -> each.endsWith(";2"))
                .findFirst()
                .orElseThrow();
        trace.awaitEnd(channel, LONGEST_CALL);

        List<String> path = trace.path(channel);
        String taken = exits.stream()
                .filter(exit -> path.stream().anyMatch(line -> line.contains("-v1," + target(exits, exit) + ",1 ")))
                .map(Exit::id)
                .findFirst()
                .orElse(NONE);
        if (!taken.equals(NONE)) {
            table.taken(called.info().id(), taken, test);
        } else if (exits.isEmpty() && !trace.hungUpByItself("caller")) {
            table.taken(called.info().id(), ExitTable.ENDS_THE_CALL, test);
        }
        return new Taken(taken, path);
    }

    private String compiled(String id, InstalledAction called, ConfigValue.Group config, List<Exit> exits) {
        var steps = new TreeMap<StepId, Step>();
        Step step = step(called, config);
        for (Exit exit : exits) {
            StepId target = target(exits, exit);
            step = step.connect(exit.id(), target);
            steps.put(target, step(target, end, end.form().initial()));
        }
        steps.put(STEP, step);
        var numbers = new TreeSet<>(List.of(PhoneNumber.extension("1")));
        var flow = new Flow(new FlowId(id), id, numbers, Optional.of(STEP), steps, false, false, Flow.Kind.CALLFLOW);
        Compilation compilation = new Compiler(catalog(called)).compile(flow, 1);
        return compilation
                .dialplan()
                .orElseThrow(() -> new AssertionError("It does not compile: "
                        + compilation.problems().stream()
                                .map(Problem::inEnglish)
                                .toList()));
    }

    /** As it is published beside every callflow. */
    private static String outside() {
        String common = CommonPart.of(ProtectedNumbers.of(List.of("110", "112"), List.of("0", "[+]")), NUMBERING)
                .text();
        return common.substring(common.indexOf("[" + DialplanNames.OUTSIDE + "]"));
    }

    private void install(String flow, String text, Caller caller) throws Exception {
        String whole = text + "\n[callwright-open]\nexten => s,1,Hangup()\n\n" + outside() + "\n"
                + caller.dialplan(flow, VersionDigest.entry(text)) + dialplan;
        Path file = pbx.folder().resolve("etc/callwright.conf");
        Path next = Files.writeString(file.resolveSibling("callwright.conf.new"), whole);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        pbx.cli("dialplan reload");
    }

    private static StepId target(List<Exit> exits, Exit exit) {
        return new StepId("s" + (exits.indexOf(exit) + 2));
    }

    private static Step step(InstalledAction called, ConfigValue.Group config) {
        return step(STEP, called, config);
    }

    private static Step step(StepId id, InstalledAction called, ConfigValue.Group config) {
        return Step.of(id, called.info().id(), called.info().schema(), config);
    }

    private ActionCatalog catalog(InstalledAction called) {
        return new ActionCatalog() {
            @Override
            public Optional<InstalledAction> find(String id) {
                return List.of(called, end).stream()
                        .filter(each -> each.info().id().equals(id))
                        .findFirst();
            }

            @Override
            public NumberingPlan numbering() {
                return NUMBERING;
            }
        };
    }

    @SuppressWarnings("unchecked") // Every class of an action implements Action of some record.
    private static InstalledAction installed(Action<?> action) {
        var type = (Class<? extends Action<?>>) action.getClass();
        return InstalledAction.of(ActionInfo.of(type), action, "test", "0.0.0");
    }
}
