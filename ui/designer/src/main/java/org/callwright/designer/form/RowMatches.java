package org.callwright.designer.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.callwright.model.config.ConfigValue;

/** Finds which rows of a list are those that it had before, although they moved or somebody changed them. */
final class RowMatches {
    private static final int NONE = -1;

    private final List<ConfigValue> before;
    private final List<ConfigValue> now;
    private final Optional<String> key;
    private final List<Integer> found = new ArrayList<>();

    private RowMatches(List<ConfigValue> before, List<ConfigValue> now, Optional<String> key) {
        this.before = before;
        this.now = now;
        this.key = key;
        now.forEach(row -> found.add(NONE));
    }

    /**
     * For each row of now, the place that it had before; -1 for a new one.
     *
     * @param key of a row's id; rows that have none are known by their values
     */
    static List<Integer> of(List<ConfigValue> before, List<ConfigValue> now, Optional<String> key) {
        var matches = new RowMatches(before, now, key);
        matches.pair((was, is) -> matches.id(was).isPresent() && matches.id(was).equals(matches.id(is)));
        matches.pair(ConfigValue::equals);
        matches.changedInPlace();
        return List.copyOf(matches.found);
    }

    private void pair(BiPredicate<ConfigValue, ConfigValue> same) {
        for (int to = 0; to < now.size(); to++) {
            for (int from = 0; from < before.size() && found.get(to) == NONE; from++) {
                if (!found.contains(from) && same.test(before.get(from), now.get(to))) {
                    found.set(to, from);
                }
            }
        }
    }

    /** As long as none was added or removed, a row without an id that is not the same any more is what stood there. */
    private void changedInPlace() {
        for (int at = 0; at < now.size() && now.size() == before.size(); at++) {
            boolean known = id(before.get(at)).isPresent() || id(now.get(at)).isPresent();
            if (!known && found.get(at) == NONE && !found.contains(at)) {
                found.set(at, at);
            }
        }
    }

    private Optional<ConfigValue> id(ConfigValue row) {
        return key.flatMap(id -> row instanceof ConfigValue.Group group
                ? Optional.ofNullable(group.values().get(id))
                : Optional.empty());
    }
}
