package org.callwright.designer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.app.CallflowSummary;
import org.callwright.app.story.Story;
import org.callwright.compiler.StepTimes;
import org.callwright.designer.canvas.CallflowCanvas;
import org.callwright.designer.canvas.Palette;
import org.callwright.designer.draft.ConcurrentEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.live.CallersNow;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;
import org.callwright.store.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.NullNode;

/** What the browser is sent when something happens on the canvas. */
class CallflowEditorTest {
    private static final FlowId FLOW = new FlowId("flow1");
    private static final String DROP_ON_START = """
            { "event.detail": { "action": "%s", "id": "", "exit": "start" } }""";

    private final OneDraft store = new OneDraft(Flow.empty(FLOW, "Test"));
    private final Palette actions = new Palette();
    private final NoReferences references = new NoReferences();
    private final UI page = new UI();

    private DraftSession session;
    private CallflowEditor editor;
    private Element canvas;
    private int tellings;

    /** What the browser answers once it has painted. */
    private final List<PendingJavaScriptInvocation> toBePainted = new ArrayList<>();

    @BeforeEach
    void open() {
        page.getInternals().setSession(new OpenSession());
        UI.setCurrent(page);
        session = new DraftSession(store.callflows(), new ConcurrentEdits(actions, references), true);
        editor = new CallflowEditor(
                session,
                actions,
                new ReferenceChoices(references, new BackgroundWork(task -> {})),
                new Picture(
                        session,
                        actions,
                        references,
                        new Picture.Telling(this::told, this::told),
                        new LiveVersion(store.callflows()),
                        new CallersNow(
                                new StepTimes(actions),
                                saved -> Optional.empty(),
                                new BackgroundWork(task -> {}),
                                InstantSource.system())),
                new SavedActions(store.callflows(), actions, references, List::of),
                id -> {
                    throw new AssertionError("No step is linked");
                },
                new BareStart());
        canvas = find(editor, CallflowCanvas.class).getElement();
        page.add(editor);
        showAsTheStoreHasIt();
        drawings();
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void aDropIsDrawnOnceAndOpensTheNewStep() {
        fire("action-drop", DROP_ON_START.formatted("call"));

        assertThat(drawings()).singleElement().asString().contains("\"text\":\"Call a phone\"");
        assertThat(canvas.getProperty("selected")).isEqualTo("s1");
        assertThat(editor.opened()).contains("s1");
        assertThat(descendants(editor)).as("before the drawing is seen").noneMatch(StepPanel.class::isInstance);

        paint();
        assertThat(drawings()).isEmpty();
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));

        showAsTheStoreHasIt();
        assertThat(drawings()).as("when the page hears of its own change").isEmpty();
    }

    @Test
    void theNewStepsPanelOpensThoughTheBrowserFailsToTell() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        drawings();
        toBePainted.forEach(script -> script.completeExceptionally(NullNode.getInstance()));
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));
    }

    @Test
    void whatIsOpenedBeforeTheNewStepIsSeenStaysOpen() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        drawings();
        open("");
        paint();
        assertThat(editor.opened()).contains("start");
        assertThat(drawings())
                .as("what the new step lacks")
                .singleElement()
                .asString()
                .contains("\"errors\":1");
    }

    @Test
    void theStartOpensItsSettingsUntilAStepIsOpened() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        open("");
        assertThat(find(editor, BareStart.class).getText()).isEqualTo("Test");
        assertThat(editor.opened()).contains("start");
        assertThat(canvas.getProperty("selected")).isEqualTo("*start");

        editor.reopen("s1");
        assertThat(editor.opened()).contains("s1");
        assertThat(canvas.getProperty("selected")).isEqualTo("s1");
        editor.reopen("no step");
        assertThat(editor.opened()).contains("s1");
    }

    @Test
    void openingAndLeavingAStepTellsNothingOfTheDrawing() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        open("s1"); // not new any more, so what it lacks is told
        drawings();
        tellings = 0;

        open("");
        open("s1");
        assertThat(find(editor, StepPanel.class).step()).isEqualTo(new StepId("s1"));
        fire("step-leave", "{}");
        fire("place-choose", "{ \"event.detail\": { \"id\": \"s1\", \"exit\": \"failed\" } }");
        assertThat(tellings).isZero();
        assertThat(drawings()).isEmpty();
    }

    @Test
    void whatHappensElsewhereTellsNothingOfTheDrawing() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        tellings = 0;
        showAsTheStoreHasIt();
        actions.remove("pause");
        showAsTheStoreHasIt();
        assertThat(tellings).isZero();

        actions.remove("call");
        showAsTheStoreHasIt();
        assertThat(tellings).as("an action that it has has gone").isOne();
    }

    @Test
    void namesThatThePbxTellsMeanwhileAreDrawn() {
        tellings = 0;
        editor.passTime();
        assertThat(tellings).isZero();

        references.editions().incrementAndGet();
        editor.passTime();
        assertThat(tellings).as("in a moment").isOne();

        references.editions().incrementAndGet();
        open("");
        assertThat(tellings).as("when something is opened").isEqualTo(2);
    }

    @Test
    void whatANewStepLacksIsToldOnceItsFieldsWereLeft() {
        fire("action-drop", DROP_ON_START.formatted("call"));
        assertThat(drawings()).singleElement().asString().contains("\"errors\":0");
        paint();
        assertThat(drawings()).isEmpty();

        Element form = find(editor, ActionForm.class).getElement();
        fire(form, "focusout", "{}");
        assertThat(drawings()).singleElement().asString().contains("\"errors\":1");
    }

    @Test
    void aDropThatIsRefusedLeavesTheOpenStepAsItIs() {
        fire("action-drop", DROP_ON_START.formatted("pause"));
        drawings();
        paint();
        StepPanel panel = find(editor, StepPanel.class);
        drawings();

        fire("action-drop", DROP_ON_START.formatted("end"));

        assertThat(drawings()).isEmpty();
        assertThat(find(editor, StepPanel.class)).isSameAs(panel);
        assertThat(session.notice().getText()).contains("ends the call");
    }

    private Story told(Flow flow) {
        tellings++;
        return Story.of(flow, actions, references::name, DrawingNotes.NONE);
    }

    private void open(String step) {
        fire("step-open", "{ \"event.detail\": { \"id\": \"%s\", \"byKey\": false } }".formatted(step));
    }

    private void fire(String event, String data) {
        fire(canvas, event, data);
    }

    private static void fire(Element element, String event, String data) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, new ObjectMapper().readTree(data)));
    }

    /** As a snapshot has the page do it. */
    private void showAsTheStoreHasIt() {
        session.open(FLOW);
        editor.show(new CallflowSummary(
                FLOW,
                "Test",
                new TreeSet<>(),
                Optional.empty(),
                CallflowSummary.State.DRAFT,
                OptionalInt.empty(),
                store.callflows().problems(FLOW, Locale.ENGLISH),
                List.of(),
                new Stamp(Instant.EPOCH, "ann")));
    }

    /** The flows that were sent to the canvas since the last call. */
    private List<String> drawings() {
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        List<PendingJavaScriptInvocation> sent = page.getInternals().dumpPendingJavaScriptInvocations();
        sent.stream()
                .filter(script -> expression(script).contains("requestAnimationFrame"))
                .forEach(toBePainted::add);
        return sent.stream()
                .filter(script -> expression(script).contains("this.flow ="))
                .map(script -> script.getInvocation().getParameters().getFirst().toString())
                .toList();
    }

    private static String expression(PendingJavaScriptInvocation script) {
        return script.getInvocation().getExpression();
    }

    /** Has the browser paint what was sent to it. */
    private void paint() {
        toBePainted.forEach(script -> script.complete(NullNode.getInstance()));
        toBePainted.clear();
    }

    private static <C extends Component> C find(Component root, Class<C> type) {
        return descendants(root)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName()));
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(CallflowEditorTest::descendants));
    }

    /** Is locked by the one thread there is. */
    private static final class OpenSession extends VaadinSession {
        OpenSession() {
            super(null);
        }

        @Override
        public void checkHasLock() {}

        @Override
        public DeploymentConfiguration getConfiguration() {
            return (DeploymentConfiguration) Proxy.newProxyInstance(
                    OpenSession.class.getClassLoader(),
                    new Class<?>[] {DeploymentConfiguration.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("isProductionMode")) {
                            return true;
                        }
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
