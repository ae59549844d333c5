package org.callwright.designer.internal;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.ActionInfo;

/** Finds actions by what they are called, by their group, and by what other products call them. */
final class ActionSearch implements Predicate<ActionInfo> {

    private final String words;

    ActionSearch(String typed) {
        words = NumberSearch.folded(typed.strip());
    }

    @Override
    public boolean test(ActionInfo info) {
        return Stream.concat(Stream.of(info.label(), info.group()), info.keywords().stream())
                .anyMatch(text -> NumberSearch.folded(text).contains(words));
    }
}
