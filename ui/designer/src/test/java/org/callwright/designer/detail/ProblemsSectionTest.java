package org.callwright.designer.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is made anew loses a click on it and the keyboard's place. */
class ProblemsSectionTest {
    private static final StepId STEP = new StepId("s1");
    private static final Problem MISSING = Problem.at(STEP, ProblemCode.FIELD_REQUIRED, "Phone");

    private final Flow flow =
            Flow.empty(new FlowId("flow1"), "Test").withStep(Step.of(STEP, "call", 1, ConfigValue.Group.EMPTY));
    private ProblemsSection section;

    @BeforeEach
    void open() {
        UI.setCurrent(new UI());
        var callflows = (Callflows) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Callflows.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        section = new ProblemsSection(callflows, new Palette(), (step, field) -> {});
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void whatStaysTheSameIsNotMadeAnew() {
        Component list = shown(flow, MISSING);
        assertThat(shown(flow.withName("Called otherwise"), MISSING)).isSameAs(list);
        assertThat(shown(flow, MISSING, MISSING)).isNotSameAs(list);
    }

    @Test
    void aStepThatIsCalledOtherwiseIsShownSo() {
        Component list = shown(flow, MISSING);
        Step renamed = flow.steps().get(STEP).withLabel("Ring Bob");
        assertThat(shown(flow.withStep(renamed), MISSING)).isNotSameAs(list);
    }

    private Component shown(Flow draft, Problem... problems) {
        section.show(
                new CallflowSummary(
                        draft.id(),
                        draft.name(),
                        new TreeSet<>(),
                        Optional.empty(),
                        CallflowSummary.State.DRAFT,
                        OptionalInt.empty(),
                        List.of(problems),
                        List.of(),
                        new Stamp(Instant.EPOCH, "ann")),
                draft);
        return section.getComponentAt(1);
    }
}
