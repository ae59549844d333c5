package org.callwright.designer.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.messages.SearchText;
import org.callwright.designer.palette.FoundAction.How;

/** Finds actions by name, group and keywords, such as the names that other products use. */
public final class ActionFilter implements Predicate<ActionInfo> {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String words;

    public ActionFilter(String typed) {
        words = SearchText.folded(typed.strip());
    }

    @Override
    public boolean test(ActionInfo info) {
        return contains(info.label())
                || contains(info.group())
                || info.keywords().stream().anyMatch(this::contains);
    }

    /** Those that fit, the best first. */
    List<FoundAction> best(List<InstalledAction> actions) {
        return actions.stream()
                .flatMap(action -> found(action).stream())
                .sorted(FoundAction.BEST_FIRST)
                .toList();
    }

    private Optional<FoundAction> found(InstalledAction action) {
        ActionInfo info = action.info();
        String name = SearchText.folded(info.label());
        if (name.equals(words)) {
            return Optional.of(new FoundAction(action, How.NAME, ""));
        }
        if (name.startsWith(words)) {
            return Optional.of(new FoundAction(action, How.BEGINNING_OF_NAME, ""));
        }
        if (hasWord(name)) {
            return Optional.of(new FoundAction(action, How.WORD_OF_NAME, ""));
        }
        return otherWord(action, How.OTHER_WORD, word -> word.startsWith(words))
                .or(() -> otherWord(action, How.PART_OF_OTHER_WORD, this::hasWord))
                .or(() -> contains(info.label())
                        ? Optional.of(new FoundAction(action, How.ANYWHERE, ""))
                        : otherWord(action, How.ANYWHERE, word -> word.contains(words)))
                .or(() -> contains(info.group())
                        ? Optional.of(new FoundAction(action, How.ANYWHERE, info.group()))
                        : Optional.empty());
    }

    private static Optional<FoundAction> otherWord(InstalledAction action, How how, Predicate<String> fits) {
        return action.info().keywords().stream()
                .filter(word -> fits.test(SearchText.folded(word)))
                .findFirst()
                .map(word -> new FoundAction(action, how, word));
    }

    private boolean hasWord(String folded) {
        return Stream.of(WORD.split(folded)).anyMatch(word -> word.startsWith(words));
    }

    private boolean contains(String text) {
        return SearchText.folded(text).contains(words);
    }
}
