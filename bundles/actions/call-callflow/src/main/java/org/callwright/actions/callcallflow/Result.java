package org.callwright.actions.callcallflow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.action.Condition;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;

/**
 * A result that the other callflow may give. It comes back in two forms: as it is called now, and as a word that stays
 * when it is renamed there.
 */
public record Result(@Field(value = "Result", max = 40) String name, RowId id) implements BranchRow {

    /** What the result is called now. */
    static final Variable NAME = Variable.setting("CALLWRIGHT_RESULT");

    /** The word; empty after an open branch, also when a result was given further in. */
    static final Variable WORD = Variable.status("GOSUB_RETVAL");

    private static final String PREFIX = "result";

    /** The branch that results had before they had ids goes by their letters of a to z alone. */
    @Override
    public Exit exit() {
        String label = normalized().replace('-', ' ');
        boolean known = !id.equals(RowId.NONE) || word().isEmpty();
        return (known ? id.exit(PREFIX, label) : Exit.of(PREFIX + "-" + word(), label)).orElse(CallCallflow.BACK);
    }

    /** The branches of results. One that shared a branch before it had an id goes on there until it is connected. */
    static List<Exit> exits(List<Result> results) {
        Map<String, String> words = new HashMap<>();
        results.forEach(result -> words.putIfAbsent(result.exit().id(), result.word()));
        List<Exit> exits = new ArrayList<>();
        for (Exit exit : BranchRow.exits(results)) {
            exits.add(exits.stream()
                    .filter(first -> words.get(first.id()).equals(words.get(exit.id()))) // not so: team and team 2
                    .filter(first -> exit.id().matches(first.id() + "-[0-9]+"))
                    .findFirst()
                    .map(exit::orElse)
                    .orElse(exit));
        }
        return exits;
    }

    /**
     * The call came back with this result.
     *
     * @param name what the result that was given is called; empty if the callflow says no names
     */
    Condition isNamed(Variable name) {
        return Condition.is(name, normalized());
    }

    /** The call came back with a result that was called so before, or from a callflow that says no name. */
    Condition wasNamed(Variable name) {
        if (word().equals(normalized())) {
            return Condition.is(WORD, word());
        }
        Condition renamed = Condition.is(WORD, ownWord());
        return word().isEmpty()
                ? renamed
                : Condition.any(
                        List.of(renamed, Condition.all(List.of(Condition.is(name, ""), Condition.is(WORD, word())))));
    }

    /** The word of a name that has other letters than a to z, once it is renamed. */
    private String ownWord() {
        return Exit.named(PREFIX, name).id().substring(PREFIX.length() + 1); // as the action Give result makes it
    }

    /** What is left of the name in letters of a to z and digits; may be the same for different names. */
    private String word() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** As the action Give result normalizes it, so that both need not spell it exactly alike. */
    private String normalized() {
        String words = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? name.strip() : words;
    }
}
