package org.callwright.asterisk.internal.protection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.ProtectedNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how protected numbers are reached on this PBX: what the configuration says, and what the PBX's own dialplan takes
 * off the beginning of a number before it dials the rest. Only what calls can get to from the contexts of phones, trunks
 * and routes is read, so the number of callflows does not matter.
 */
public final class NumberProtection {
    private static final Logger LOG = LoggerFactory.getLogger(NumberProtection.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST_CONTEXTS = 300;
    private static final int CONTEXTS_AT_ONCE = 64;
    /** What is left behind some characters; a piece of fewer than six is an area code or a digit that is looked at. */
    private static final Pattern REST = Pattern.compile("\\$\\{EXTEN:([1-9])(?::(?:-[0-9]+|[6-9]|[1-9][0-9]+))?}");

    private static final Pattern CONDITIONAL = Pattern.compile("(?i)(Goto|Gosub|Exec|Macro)If");
    /** The context of {@code Goto(context,extension,priority)} and its like, and that of {@code Local/…@context}. */
    private static final Pattern LEADS_TO =
            Pattern.compile("(?:^|[?:])([A-Za-z0-9_.-]+),[^,]+,[^,]+|Local/[^@,]+@([A-Za-z0-9_.-]+)");
    /** What a rest of a number is given to that rings, plays or records inside the PBX. */
    private static final Pattern INSIDE = Pattern.compile("(?i)NoOp|Verbose|Log|Say.*|Playback|Background|VoiceMail.*"
            + "|Queue|Page|Park|Pickup|ConfBridge|MeetMe|ChanSpy|ExtenSpy|Directory|DBdel|Hangup|UserEvent");
    /** A device of the PBX itself, as in {@code Dial(PJSIP/${EXTEN:1})}, and not a number at a trunk. */
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9]+/\\$\\{EXTEN:[1-9]}(&.*)?");

    private static final Message UNREAD = Message.of(
            "It could not be read yet which digits reach an outside line in the PBX's dialplan. Until then emergency"
                    + " numbers are guarded only behind those of the configuration, and no callflow gets another number.");

    private final ProtectedNumbers configured;
    private final Set<String> notPrefixes;
    private final Dialplan dialplan;
    private final BooleanSupplier reachable;
    private final List<String> contexts;
    /** Empty until the PBX's dialplan could be read once. */
    private volatile Optional<Reading> last = Optional.empty();

    private volatile boolean tried;

    /** What the PBX has loaded of some contexts; empty for one that is not there. */
    public interface Dialplan {
        /** @throws PbxUnreachableException when the PBX does not answer */
        List<Optional<List<DialplanEntry>>> contexts(List<String> names);
    }

    private record Reading(ProtectedNumbers numbers, long at) {}

    /**
     * @param notPrefixes what is none though the PBX's dialplan looks like it
     * @param contexts in which callers dial, and in which callflows do
     */
    public NumberProtection(
            ProtectedNumbers configured,
            Set<String> notPrefixes,
            Dialplan dialplan,
            BooleanSupplier reachable,
            Collection<String> contexts) {
        this.configured = configured;
        this.notPrefixes = Set.copyOf(notPrefixes);
        this.dialplan = dialplan;
        this.reachable = reachable;
        this.contexts = List.copyOf(contexts);
    }

    /**
     * As it is now; as it was known last if the PBX does not answer; with the configured prefixes alone as long as those of
     * the PBX could not be read.
     */
    public ProtectedNumbers now() {
        Optional<Reading> known = last;
        if (reachable.getAsBoolean() && !known.map(NumberProtection::isFresh).orElse(false)) {
            try {
                Set<String> found = prefixes();
                found.removeAll(notPrefixes);
                ProtectedNumbers numbers = configured.behind(found);
                if (!known.map(Reading::numbers).equals(Optional.of(numbers))) {
                    LOG.info("What the PBX's dialplan takes off a number before it dials the rest: {}", found);
                }
                last = Optional.of(new Reading(numbers, System.nanoTime()));
            } catch (PbxUnreachableException e) { // where something was known, the PBX's state says why
                if (known.isEmpty() && !tried) {
                    tried = true;
                    LOG.warn("{} {}", UNREAD, e.getMessage());
                }
            }
        }
        return last.map(Reading::numbers).orElse(configured);
    }

    /** Whether the PBX's prefixes are known; tries to read them. */
    public boolean isKnown() {
        now();
        return last.isPresent();
    }

    /** What to tell an admin when the PBX's prefixes could not be read; empty once they are known. */
    public Optional<Message> unread() {
        return tried && last.isEmpty() ? Optional.of(UNREAD) : Optional.empty();
    }

    private static boolean isFresh(Reading reading) {
        return System.nanoTime() - reading.at() < FRESH.toNanos();
    }

    private Set<String> prefixes() {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>(contexts);
        Deque<String> open = new ArrayDeque<>(contexts);
        while (!open.isEmpty()) {
            List<String> some = Stream.generate(open::poll)
                    .limit(Math.min(open.size(), CONTEXTS_AT_ONCE))
                    .toList();
            for (Optional<List<DialplanEntry>> context : dialplan.contexts(some)) {
                for (DialplanEntry entry : context.orElse(List.of())) {
                    prefixes(entry).forEach(found::add);
                    leadsTo(entry)
                            .filter(name -> !name.startsWith("callwright-"))
                            .filter(name -> seen.size() < MOST_CONTEXTS && seen.add(name))
                            .forEach(open::add);
                }
            }
        }
        return found;
    }

    /** What an extension of the PBX's takes off before it dials the rest. */
    private Stream<String> prefixes(DialplanEntry entry) {
        if (entry.priority() <= DialplanEntry.INCLUDE) {
            return Stream.empty();
        }
        List<Integer> taken = REST.matcher(done(entry))
                .results()
                .map(rest -> Integer.parseInt(rest.group(1)))
                .toList();
        if (!taken.isEmpty()) {
            return isInside(entry)
                    ? Stream.empty()
                    : taken.stream().flatMap(count -> OutsidePrefix.first(count, entry.extension()).stream());
        }
        return configured.numbers().stream()
                .filter(number -> entry.isPattern() || names(entry.data(), number))
                .flatMap(number -> OutsidePrefix.before(number, entry.extension()).stream());
    }

    /** The data without the condition that an application has before a question mark. */
    private static String done(DialplanEntry entry) {
        String data = entry.data();
        if (!CONDITIONAL.matcher(entry.application()).matches()) {
            return data;
        }
        int depth = 0;
        for (int at = 0; at < data.length(); at++) {
            switch (data.charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '?' -> {
                    if (depth == 0) {
                        return data.substring(at + 1);
                    }
                }
                default -> {
                    // is part of the condition
                }
            }
        }
        return data;
    }

    private static boolean names(String data, String number) {
        return Arrays.asList(data.split("[^0-9]+")).contains(number);
    }

    private static boolean isInside(DialplanEntry entry) {
        return INSIDE.matcher(entry.application()).matches()
                || entry.application().equals("Dial")
                        && DEVICE.matcher(entry.data().split(",", 2)[0]).matches();
    }

    private static Stream<String> leadsTo(DialplanEntry entry) {
        if (entry.priority() == DialplanEntry.INCLUDE) {
            return entry.extension().equals("include")
                    ? Stream.of(entry.application().split("[,|]", 2)[0])
                    : Stream.empty();
        }
        return LEADS_TO.matcher(entry.data())
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
    }
}
