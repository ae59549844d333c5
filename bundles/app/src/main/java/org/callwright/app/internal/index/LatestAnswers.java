package org.callwright.app.internal.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the answers to what was asked last: a page that scrolls asks the same again. Not safe for several threads.
 *
 * @param <Q> what is asked
 * @param <A> the answer
 */
public final class LatestAnswers<Q, A> {
    private static final int MOST = 8;

    private final Map<Q, A> answers = new LinkedHashMap<>();

    /** @param find finds the answer where it is not known; may ask something else meanwhile */
    public A get(Q question, Function<Q, A> find) {
        A known = answers.get(question);
        if (known == null) {
            known = find.apply(question);
            if (answers.size() >= MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
            answers.put(question, known);
        }
        return known;
    }

    /** To be called when something changed. */
    public void clear() {
        answers.clear();
    }
}
