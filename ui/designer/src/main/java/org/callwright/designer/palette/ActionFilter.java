package org.callwright.designer.palette;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.designer.messages.SearchText;

/** Matches actions by name, group and keywords, such as the names that other products use. */
public final class ActionFilter implements Predicate<ActionInfo> {

    private final String words;

    public ActionFilter(String typed) {
        words = SearchText.folded(typed.strip());
    }

    @Override
    public boolean test(ActionInfo info) {
        return Stream.concat(Stream.of(info.label(), info.group()), info.keywords().stream())
                .anyMatch(text -> SearchText.folded(text).contains(words));
    }
}
