package org.callwright.designer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.app.Callflows;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many problems there are, the page begins with a few of them. */
class ProblemListTest {
    private static final int MANY = 65;

    private final List<Problem> problems = new ArrayList<>(IntStream.range(0, MANY)
            .mapToObj(number -> Problem.at(new StepId("s" + number), ProblemCode.STEP_UNREACHABLE))
            .toList());

    @BeforeEach
    void open() {
        UI.setCurrent(new UI());
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void othersComeWhenTheyAreAskedFor() {
        ProblemList list = list();
        assertThat(list.getComponentCount()).isEqualTo(ProblemList.AT_A_TIME + 1);
        assertThat(more(list).getText()).isEqualTo("35 more problems");

        ComponentUtil.fireEvent(more(list), new ClickEvent<>(more(list)));
        assertThat(list.getComponentCount()).isEqualTo(2 * ProblemList.AT_A_TIME + 1);

        ComponentUtil.fireEvent(more(list), new ClickEvent<>(more(list)));
        assertThat(list.getComponentCount()).isEqualTo(MANY);
        assertThat(severities(list)).hasSize(MANY);
    }

    @Test
    void errorsComeFirst() {
        problems.add(Problem.at(new StepId("s1"), ProblemCode.FIELD_REQUIRED, "Phone"));
        assertThat(severities(list()).findFirst()).hasValue("error");
    }

    @Test
    void aFewAreAllThere() {
        problems.subList(ProblemList.AT_A_TIME, MANY).clear();
        assertThat(list().getComponentCount()).isEqualTo(ProblemList.AT_A_TIME);
    }

    private ProblemList list() {
        var callflows = (Callflows) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Callflows.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        Flow flow = Flow.empty(new FlowId("many"), "Many");
        return new ProblemList(problems, flow, new Palette(), callflows, (step, field) -> {});
    }

    private static NativeButton more(ProblemList list) {
        Component last = list.getComponentAt(list.getComponentCount() - 1);
        return (NativeButton) last.getChildren().findFirst().orElseThrow();
    }

    private static Stream<String> severities(ProblemList list) {
        return list.getChildren()
                .map(item -> Optional.ofNullable(item.getElement().getAttribute("data-severity")))
                .flatMap(Optional::stream);
    }
}
