package org.callwright.designer.editor;

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
import org.callwright.store.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.NullNode;

/** The editor of a callflow in a page without a browser, which is told here what that would tell. */
abstract class OnCallflowEditor {
    static final FlowId FLOW = new FlowId("flow1");
    static final String DROP_ON_START = """
            { "event.detail": { "action": "%s", "id": "", "exit": "start" } }""";

    final OneDraft store = new OneDraft(Flow.empty(FLOW, "Test"));
    final Palette actions = new Palette();
    final NoReferences references = new NoReferences();
    final UI page = new UI();

    DraftSession session;
    CallflowEditor editor;
    Element canvas;
    int tellings;

    /** What the browser answers once it has painted. */
    final List<PendingJavaScriptInvocation> toBePainted = new ArrayList<>();

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

    Story told(Flow flow) {
        tellings++;
        return Story.of(flow, actions, references::name, DrawingNotes.NONE);
    }

    void open(String step) {
        fire("step-open", "{ \"event.detail\": { \"id\": \"%s\", \"byKey\": false } }".formatted(step));
    }

    void fire(String event, String data) {
        fire(canvas, event, data);
    }

    static void fire(Element element, String event, String data) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, new ObjectMapper().readTree(data)));
    }

    /** As a snapshot has the page do it. */
    void showAsTheStoreHasIt() {
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
    List<String> drawings() {
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

    static String expression(PendingJavaScriptInvocation script) {
        return script.getInvocation().getExpression();
    }

    /** Has the browser paint what was sent to it. */
    void paint() {
        toBePainted.forEach(script -> script.complete(NullNode.getInstance()));
        toBePainted.clear();
    }

    static <C extends Component> C find(Component root, Class<C> type) {
        return descendants(root)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName()));
    }

    static Stream<Component> descendants(Component root) {
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
