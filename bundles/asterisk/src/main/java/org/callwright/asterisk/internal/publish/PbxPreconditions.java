package org.callwright.asterisk.internal.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.model.Message;

/** What Asterisk needs so that calls can follow a publication. Checked before anything takes effect. */
final class PbxPreconditions {
    private final LoadedDialplan loaded;
    private final Map<String, String> wrappers;

    PbxPreconditions(LoadedDialplan loaded, Map<String, String> wrappers) {
        this.loaded = loaded;
        this.wrappers = wrappers;
    }

    /** @throws org.callwright.pbx.PublishException if a context that trunks or phones use is missing */
    void checkWrappers() {
        wrappers.forEach((ours, wrapper) -> {
            if (loaded.context(wrapper).isEmpty()) {
                throw Refusals.unchanged(
                        Message.of(
                                "Asterisk has no context {0}. Create [{0}] in extensions.conf with 'include => {1}' as its"
                                        + " first line, or name the right one in the configuration.",
                                wrapper, ours),
                        null);
            }
        });
    }

    /** The names of Asterisk's applications. */
    Set<String> applications() {
        return loaded.applications();
    }

    /**
     * Checks that a part can run.
     *
     * @return its text
     * @throws org.callwright.pbx.PublishException if it is not dialplan as Callwright prints it, or needs what Asterisk
     *     does not have
     */
    static String checked(Stream<Section> sections, Set<String> applications) {
        var text = new StringBuilder();
        Set<String> missing = new TreeSet<>();
        sections.forEach(section -> {
            section.parsed().contexts().values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.priority() > DialplanEntry.INCLUDE)
                    .map(DialplanEntry::application)
                    .filter(application -> !applications.contains(application))
                    .forEach(missing::add);
            text.append(section.text()).append('\n');
        });
        if (!missing.isEmpty()) {
            throw Refusals.unchanged(
                    Message.of(
                            "Asterisk lacks {0}, and calls would drop there. Load the module that brings it (modules.conf),"
                                    + " or take the step out of the callflow.",
                            String.join(", ", missing)),
                    null);
        }
        return text.toString();
    }
}
