package org.callwright.compiler.sandbox;

import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.model.Message;

/**
 * Who runs the code of actions. It is strangers' code, so a container runs it where it can be left behind; the compiler
 * says whose code it is about to run. Code that throws is the compiler's own affair.
 */
public interface ActionSandbox {
    /** Runs everything where it is asked for. Good where all actions are known, as in tests of one. */
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
            // Nobody waits for it.
        }
    };

    /**
     * Runs work in the course of which code of actions runs. When one of them does not come to an end, the work is left
     * behind as it is and done once more, without that one: so it must write into nothing but what it made itself.
     */
    <T> T run(Supplier<T> work);

    /**
     * Says, within such work, whose code runs next; not to be nested.
     *
     * @param code the action itself: what is set aside when it does not come to an end
     * @param bundle the symbolic name of its bundle
     * @return why it must not be run, as the end of a sentence; empty when it may
     */
    Optional<Message> enter(Object code, String bundle);

    /** Says that the code came to an end. */
    void leave();
}
