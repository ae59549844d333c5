package org.callwright.designer.editor;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.app.Callflows;
import org.callwright.compiler.Compiler;
import org.callwright.designer.canvas.Palette;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;

/** Keeps the draft of one callflow, and checks it with the actions of {@link Palette}. */
final class OneDraft {
    private StoredFlow stored;

    OneDraft(Flow draft) {
        stored = stored(draft, 1);
    }

    /** Finds, saves and checks the draft. All other use cases are missing. */
    Callflows callflows() {
        return (Callflows) Proxy.newProxyInstance(
                OneDraft.class.getClassLoader(),
                new Class<?>[] {Callflows.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "find" -> find((FlowId) arguments[0]);
                    case "save" -> save((Flow) arguments[0], (long) arguments[1]);
                    case "problems" -> problems((FlowId) arguments[0], (Locale) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Optional<StoredFlow> find(FlowId id) {
        return Optional.of(stored).filter(flow -> flow.draft().id().equals(id));
    }

    private StoredFlow save(Flow draft, long basedOn) {
        if (basedOn != stored.revision()) {
            throw new StaleRevisionException(draft.name());
        }
        stored = stored(draft, basedOn + 1);
        return stored;
    }

    private List<Problem> problems(FlowId id, Locale language) {
        return find(id).map(flow -> new Compiler(new Palette().in(language))
                        .compile(flow.draft(), 1)
                        .problems())
                .orElse(List.of());
    }

    private static StoredFlow stored(Flow draft, long revision) {
        return new StoredFlow(draft, revision, OptionalInt.empty(), new Stamp(Instant.EPOCH, "ann"), Optional.empty());
    }
}
