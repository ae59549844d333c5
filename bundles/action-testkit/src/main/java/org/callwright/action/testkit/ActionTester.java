package org.callwright.action.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.callwright.action.times.TimedAction;
import org.callwright.action.times.Week;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.compiler.StepTimes;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/**
 * Compiles a step of an action in a callflow of its own. The step {@code s1} is at the start, and each connected exit
 * leads to a step {@code s2}, {@code s3}… that ends the call.
 */
public final class ActionTester {
    private static final StepId STEP = new StepId("s1");

    private final InstalledAction installed;
    private final InstalledAction end;
    private final NumberingPlan numbering;

    private ActionTester(InstalledAction installed, NumberingPlan numbering) {
        this.installed = installed;
        this.numbering = numbering;
        this.end = installed(new End());
    }

    public static ActionTester of(Action<?> action) {
        return new ActionTester(installed(action), NumberingPlan.UNKNOWN);
    }

    /**
     * The same where the PBX is in a country, for actions that read phone numbers.
     *
     * @param country two letters, such as {@code DE}
     */
    public ActionTester in(String country) {
        return new ActionTester(installed, NumberingPlan.of(country));
    }

    /** The initial configuration of a new step; add the required fields. */
    public ConfigValue.Group initial() {
        return installed.form().initial();
    }

    /**
     * The dialplan of the callflow with these exits of the step connected.
     *
     * @throws AssertionError if it does not compile; the message has the problems
     */
    public String dialplan(ConfigValue.Group config, String... connected) {
        Compilation compilation = compile(config, connected);
        return compilation
                .dialplan()
                .orElseThrow(() -> new AssertionError("It does not compile: "
                        + compilation.problems().stream()
                                .map(Problem::inEnglish)
                                .toList()));
    }

    /** The branches of a step with this configuration, the main one first. */
    public List<Exit> exits(ConfigValue.Group config) {
        return compiler().exits(step(config));
    }

    /** The branch that calls take while a step with this configuration is switched off. */
    public Optional<Exit> exitWhenOff(ConfigValue.Group config) {
        return compiler().exitWhenOff(step(config));
    }

    /** What is said of the rows of a step with this configuration, by the ids of their branches. */
    public Map<String, String> rows(ConfigValue.Group config, Locale language) {
        return installed.in(language).rows(compiler().migrated(step(config)).config(), ConfigValue.Reference::id);
    }

    /** When calls take the branches of a step with this configuration; see {@link TimedAction#weeks}. */
    public Map<String, Week> weeks(ConfigValue.Group config) {
        return new StepTimes(catalog()).weeks(step(config));
    }

    /** The id of the branch that calls take at a moment; see {@link TimedAction#exitAt}. */
    public Optional<String> exitAt(ConfigValue.Group config, Instant moment, Optional<String> switched) {
        return new StepTimes(catalog()).exitAt(step(config), moment, switched);
    }

    /**
     * What the drawing says of a step with this configuration, in English. What it is about stands between asterisks and
     * references are told by their ids. Without a summary it is the action's label.
     */
    public String sentence(ConfigValue.Group config) {
        return sentence(config, Locale.ENGLISH);
    }

    /** As {@link #sentence(ConfigValue.Group)}, in another language as far as the action is translated. */
    public String sentence(ConfigValue.Group config, Locale language) {
        return installed.in(language).sentence(config, ConfigValue.Reference::id).stream()
                .map(part -> part.decides() ? "*" + part.text() + "*" : part.text())
                .collect(Collectors.joining());
    }

    /** What the drawing says below the sentence; empty if nothing. */
    public String aside(ConfigValue.Group config, Locale language) {
        return installed.in(language).aside(config, ConfigValue.Reference::id).orElse("");
    }

    /**
     * The words before the sentence that a branch leads to; empty where calls simply go on.
     *
     * @param exit the id of one of {@link #exits}
     * @throws IllegalArgumentException if the step has no such branch with this configuration
     */
    public String reachedBy(ConfigValue.Group config, String exit, Locale language) {
        return new Compiler(catalog().in(language))
                .exits(step(config)).stream()
                        .filter(each -> each.id().equals(exit))
                        .map(each -> installed.in(language).reachedBy(exit, each.label()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no branch " + exit));
    }

    /** The problems of a step with this configuration, in English. */
    public List<String> problems(ConfigValue.Group config, String... connected) {
        return compile(config, connected).problems().stream()
                .filter(problem -> problem.step().equals(Optional.of(STEP)))
                .map(Problem::inEnglish)
                .toList();
    }

    /** The codes of the problems of a step with this configuration. */
    public List<ProblemCode> problemCodes(ConfigValue.Group config, String... connected) {
        return compile(config, connected).problems().stream()
                .filter(problem -> problem.step().equals(Optional.of(STEP)))
                .map(Problem::code)
                .toList();
    }

    /** The feature codes and hints of a saved action with this configuration; empty for most actions. */
    public String features(ConfigValue.Group config) {
        return compileFeatures(config).text().orElse("");
    }

    /** What a saved action of this configuration has people switch by hand. */
    public Optional<Switch> declaredSwitch(ConfigValue.Group config) {
        return compileFeatures(config).declaredSwitch();
    }

    private FeatureCompilation compileFeatures(ConfigValue.Group config) {
        FeatureCompilation features = compiler().compileFeatures("saved", step(config));
        if (!features.problems().isEmpty()) {
            throw new AssertionError("Its features do not compile: "
                    + features.problems().stream().map(Problem::inEnglish).toList());
        }
        return features;
    }

    private Compilation compile(ConfigValue.Group config, String... connected) {
        var steps = new TreeMap<StepId, Step>();
        Step step = step(config);
        for (int i = 0; i < connected.length; i++) {
            var target = new StepId("s" + (i + 2));
            step = step.connect(connected[i], target);
            steps.put(target, Step.of(target, end.info().id(), 1, ConfigValue.Group.EMPTY));
        }
        steps.put(STEP, step);
        var numbers = new TreeSet<>(List.of(PhoneNumber.extension("1")));
        var flow = new Flow(
                new FlowId("test"), "Test", numbers, Optional.of(STEP), steps, false, false, Flow.Kind.CALLFLOW);
        return compiler().compile(flow, 1);
    }

    private Step step(ConfigValue.Group config) {
        return Step.of(STEP, installed.info().id(), installed.info().schema(), config);
    }

    private Compiler compiler() {
        return new Compiler(catalog());
    }

    private ActionCatalog catalog() {
        return new ActionCatalog() {
            @Override
            public Optional<InstalledAction> find(String id) {
                return Stream.of(installed, end)
                        .filter(action -> action.info().id().equals(id))
                        .findFirst();
            }

            @Override
            public NumberingPlan numbering() {
                return numbering;
            }
        };
    }

    @SuppressWarnings("unchecked") // The class of an action implements Action<?>.
    private static InstalledAction installed(Action<?> action) {
        var type = (Class<? extends Action<?>>) action.getClass();
        return InstalledAction.of(ActionInfo.of(type), action, "test", "0.0.0");
    }

    /** The action of the steps at connected exits. */
    @ActionType(id = "testkit-end", label = "End")
    private static final class End implements Action<End.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }
}
