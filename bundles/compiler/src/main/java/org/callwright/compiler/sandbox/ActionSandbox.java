package org.callwright.compiler.sandbox;

import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.model.Message;

/**
 * Runs the code of actions. It is third-party code, so a container runs it in a thread that can be abandoned; the
 * compiler announces whose code it is about to call. Exceptions of that code are handled by the compiler.
 */
public interface ActionSandbox {
    /** Runs everything in the calling thread. For trusted actions, as in tests. */
    ActionSandbox NONE = new ActionSandbox() {
        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }

        @Override
        public Optional<Message> enter(Object code, String bundle) {
            return Optional.empty();
        }

        @Override
        public void leave() {
            // There is no deadline to end.
        }
    };

    /**
     * Runs work that calls actions. If one of them does not return in time, the work is abandoned and run again without
     * that action, so it must not change anything that it has not created itself.
     */
    <T> T run(Supplier<T> work);

    /**
     * Announces, within such work, the action that is called next. Calls must not be nested.
     *
     * @param code the action, which is disabled if it does not return in time
     * @param bundle the symbolic name of its bundle
     * @return why it must not be called, as the end of a sentence; empty if it may
     */
    Optional<Message> enter(Object code, String bundle);

    /** Announces that the action has returned. */
    void leave();
}
