package org.callwright.asterisk.internal.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.pbx.Holdings;

/** Reads what some installation of Callwright published, of whatever version it is, from what Asterisk has loaded. */
public record LoadedHoldings(LoadedDialplan loaded) {
    private static final Pattern VERSION = Pattern.compile("callwright-([a-z0-9]{2,24})-v([0-9]{1,9})");
    /** Since early versions numbers have led to an entrance, or to the stable address. */
    private static final Pattern LEADS =
            Pattern.compile("(?:.*[?])?callwright-(?:([a-z0-9]+)-live,s|flow,([a-z0-9]+)),1(?::.*)?");

    private static final Pattern OWNER = Pattern.compile("Callwright ([a-z0-9]{1,32})");
    private static final Pattern SPREAD =
            Pattern.compile("(?:" + DialplanNames.INBOUND + "|" + DialplanNames.INTERNAL + ")(?:-[0-9]+)?");

    /** As {@link org.callwright.pbx.PbxServer#mark}. */
    public Holdings.Mark mark() {
        return loaded.context(DialplanNames.MARKER).stream()
                .flatMap(List::stream)
                .filter(entry -> entry.priority() == 1)
                .map(LoadedHoldings::mark)
                .findFirst()
                .orElse(Holdings.Mark.NONE);
    }

    private static Holdings.Mark mark(DialplanEntry entry) {
        Matcher owner = OWNER.matcher(entry.data());
        return new Holdings.Mark(entry.extension(), owner.matches() ? Optional.of(owner.group(1)) : Optional.empty());
    }

    /** As {@link org.callwright.pbx.PbxServer#holdings}. */
    public Holdings all() {
        List<String> contexts = loaded.contextsFrom("callwright-");
        Map<FlowId, Set<Integer>> versions = new HashMap<>();
        for (String context : contexts) {
            Matcher version = VERSION.matcher(context);
            if (version.matches() && FlowId.isOne(version.group(1))) {
                versions.computeIfAbsent(new FlowId(version.group(1)), flow -> new TreeSet<>())
                        .add(Integer.valueOf(version.group(2)));
            }
        }
        List<String> dialled = contexts.stream()
                .filter(context -> SPREAD.matcher(context).matches())
                .toList();
        return new Holdings(
                mark(),
                versions,
                numbers(loaded.contexts(dialled).stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)));
    }

    private static SortedMap<String, String> numbers(Stream<DialplanEntry> entries) {
        SortedMap<String, String> numbers = new TreeMap<>();
        entries.forEach(entry -> {
            Matcher leads = LEADS.matcher(entry.data());
            if (leads.matches()) {
                numbers.put(entry.extension(), leads.group(1) == null ? leads.group(2) : leads.group(1));
            }
        });
        return numbers;
    }
}
