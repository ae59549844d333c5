package org.callwright.asterisk.internal.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The contexts of versions, as they were stored. A version never changes, so a part whose versions are still needed is
 * never written again.
 *
 * @param versions in order of flow and number
 * @param hash of what identifies them
 */
public record VersionsPart(List<VersionDigest> versions, String hash) implements Part {
    static VersionsPart of(List<VersionDigest> versions) {
        return new VersionsPart(
                versions,
                Part.hash(versions.stream()
                        .map(version -> version.flow() + " " + version.number() + " " + version.hash())
                        .collect(Collectors.joining("\n", "versions\n", ""))));
    }

    @Override
    public Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted) {
        return versions.stream().filter(version -> wanted.test(version.flow())).map(version -> section(version, texts));
    }

    static Section section(VersionDigest version, VersionTexts texts) {
        String text = texts.read(version).dialplan();
        Section section = new Section(
                Optional.of(version.flow()),
                "Version " + version.number() + " of callflow " + version.flow(),
                text.endsWith("\n") ? text : text + "\n");
        check(version, section);
        return section;
    }

    /** A version may have only its own contexts, and needs an extension for calls to start at. */
    private static void check(VersionDigest version, Section section) {
        String own = DialplanNames.version(version.flow(), version.number());
        ParsedDialplan dialplan = section.parsed();
        for (String context : dialplan.contexts().keySet()) {
            if (!context.equals(own) && !context.startsWith(own + "-")) {
                throw Section.refused(
                        section.what() + " has a context of its own named " + context + " instead of " + own + ".",
                        null);
            }
        }
        if (version.entry().isEmpty()) {
            throw Section.refused(section.what() + " has no extension for calls to start at.", null);
        }
    }
}
