package org.callwright.asterisk.internal.dialplan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.ListDialplanEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.ami.ShowDialplanAction;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/** The dialplan in Asterisk's memory, which is what calls follow. Errors as with {@link AmiConnection#ask}. */
public final class LoadedDialplan {
    /** A single word in a console command. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.@+*#-]+");
    /** A line of "dialplan show" with the extension, if it is its first one, the priority, and file and line. */
    private static final Pattern SHOWN = Pattern.compile(
            "\\s*(?:'([^']*)' =>)?\\s*(?:\\[[^\\]]*])?\\s*(hint:|[0-9]+\\.) .*\\[([^\\[\\]]+:[0-9]+)]\\s*");

    private static final Pattern APPLICATION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*):.*");

    private final AmiConnection ami;
    private final Duration reloadDeadline;

    public LoadedDialplan(AmiConnection ami, Duration reloadDeadline) {
        this.ami = ami;
        this.reloadDeadline = reloadDeadline;
    }

    /** All entries of a context without its includes; empty if there is no such context. */
    public Optional<List<DialplanEntry>> context(String name) {
        return contexts(List.of(name)).getFirst();
    }

    /** The same for several contexts, in the order of their names. Asks for all of them at once. */
    public List<Optional<List<DialplanEntry>>> contexts(List<String> names) {
        return ami
                .lists(
                        names.stream()
                                .map(name -> new ShowDialplanAction(name, null))
                                .toList(),
                        ListDialplanEvent.class,
                        ListDialplanEvent::getContext,
                        LoadedDialplan::isNone)
                .stream()
                .map(entries -> entries.map(
                        all -> all.stream().map(LoadedDialplan::entry).toList()))
                .toList();
    }

    /**
     * The names of all contexts that begin with a word. Asterisk lists them where its console completes what is typed, and
     * nowhere else without everything that is in them. What that takes grows faster than they do.
     */
    public List<String> contextsFrom(String beginning) {
        return ami
                .command(
                        "_command matchesarray \"dialplan show " + beginning + "\" \"" + beginning + "\"",
                        reloadDeadline)
                .stream()
                .flatMap(line -> Arrays.stream(line.strip().split(" ")))
                .filter(name -> name.startsWith(beginning))
                .distinct()
                .toList();
    }

    /**
     * All entries that match a number dialled in a context, in the order in which Asterisk searches them: the context's
     * own, then those of its includes in order. Includes with times are left out.
     */
    public List<DialplanEntry> matches(String context, String number) {
        try {
            return ami
                    .list(
                            new ShowDialplanAction(context, number),
                            ListDialplanEvent.class,
                            ListDialplanEvent::getContext)
                    .stream()
                    .map(LoadedDialplan::entry)
                    .toList();
        } catch (AmiErrorException e) {
            if (isNone(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private static boolean isNone(AmiErrorException e) {
        return e.answer().startsWith("Did not find");
    }

    /** Includes and switches become entries too, so that anything foreign in a context is noticed. */
    private static DialplanEntry entry(ListDialplanEvent line) {
        if (line.getExtension() == null && line.getIncludeContext() != null) {
            return new DialplanEntry(
                    line.getContext(), "include", DialplanEntry.INCLUDE, "", line.getIncludeContext(), "");
        }
        if (line.getExtension() == null && line.getSwitch() != null) {
            return new DialplanEntry(line.getContext(), "switch", DialplanEntry.INCLUDE, "", line.getSwitch(), "");
        }
        int priority = line.isHint() || line.getPriority() == null ? DialplanEntry.HINT : line.getPriority();
        return new DialplanEntry(
                line.getContext(),
                line.getExtension(),
                priority,
                line.getExtensionLabel(),
                line.getApplication(),
                line.getAppData());
    }

    /**
     * Where Asterisk read a line, such as {@code extensions.conf:22}.
     *
     * @param entry a line that {@link #matches} found
     * @param number the number it was found for
     * @return empty where Asterisk does not say so: older ones do not, and a line may come from elsewhere than a file
     */
    public Optional<String> source(DialplanEntry entry, String number) {
        String where = number + "@" + entry.context();
        if (!WORD.matcher(where).matches()) {
            return Optional.empty();
        }
        String priority = entry.priority() == DialplanEntry.HINT ? "hint:" : entry.priority() + ".";
        String extension = "";
        for (String line : ami.command("dialplan show " + where)) {
            Matcher matcher = SHOWN.matcher(line);
            if (matcher.matches()) {
                extension = matcher.group(1) == null ? extension : matcher.group(1);
                if (extension.equals(entry.extension()) && priority.equals(matcher.group(2))) {
                    return Optional.of(matcher.group(3));
                }
            }
        }
        return Optional.empty();
    }

    /** Makes Asterisk load its configuration files again. Its success message does not prove that it did. */
    public void reload() {
        List<String> answer = ami.command("dialplan reload", reloadDeadline);
        if (answer.stream().noneMatch(line -> line.contains("Dialplan reloaded"))) {
            throw new PbxUnreachableException(
                    Message.of("Asterisk did not reload its dialplan and said: {0}", String.join(" ", answer)), null);
        }
    }

    /** The names of the applications that Asterisk has, in a set that ignores case. */
    public Set<String> applications() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : ami.command("core show applications")) {
            Matcher matcher = APPLICATION.matcher(line.trim());
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
