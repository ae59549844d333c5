package org.callwright.app.internal.events;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps something about all flows, such as which of them has a number. It is made in whole when it is first asked, and
 * brought up to date by each change that is told: a change is noted at once, and read when the index is next asked.
 * Threads that ask at the same time wait for one another.
 *
 * @param <K> what a change concerns, such as a flow
 * @param <S> what is kept; touched by one thread at a time
 */
public final class DependentIndex<K, S> implements Dependent {
    private final Function<Change, Stream<K>> concerned;
    private final Supplier<S> readAll;
    private final BiConsumer<S, K> update;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<K> outdated = ConcurrentHashMap.newKeySet();

    /** Null until it is first asked for. */
    private S state;

    /**
     * @param concerned what of the index a change makes outdated
     * @param readAll makes the whole index
     * @param update reads anew what a change made outdated; bears repetition
     */
    public DependentIndex(
            Changes changes, Function<Change, Stream<K>> concerned, Supplier<S> readAll, BiConsumer<S, K> update) {
        this.concerned = concerned;
        this.readAll = readAll;
        this.update = update;
        changes.add(this);
    }

    /**
     * Brings the index up to date and asks it. Where reading fails, so does this, and what was not read is read the next
     * time.
     *
     * @param question answered at once; what it returns must not show later changes of the index
     */
    public <R> R ask(Function<S, R> question) {
        lock.lock();
        try {
            if (state == null) {
                outdated.clear();
                state = readAll.get();
            }
            outdated.forEach(this::update);
            return question.apply(state);
        } finally {
            lock.unlock();
        }
    }

    /** Has a part read anew, as after a change. */
    public void outdate(K part) {
        outdated.add(part);
    }

    /** Takes the mark away before reading, so that a change that is told meanwhile has it read once more. */
    private void update(K part) {
        outdated.remove(part);
        boolean done = false;
        try {
            update.accept(state, part);
            done = true;
        } finally {
            if (!done) {
                outdated.add(part);
            }
        }
    }

    @Override
    public void changed(Set<Change> made) {
        made.stream().flatMap(concerned).forEach(outdated::add);
    }
}
