package org.callwright.asterisk.internal.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The entrances of flows: for each the context that leads to the version that is live, and what a saved action adds for
 * phones. Publishing a flow writes the part that its entrance is in.
 *
 * @param live the live versions, in order of flow
 * @param container the URL at which the container runs steps
 * @param hash of what identifies them
 */
public record EntrancesPart(List<VersionDigest> live, String container, String hash) implements Part {
    static EntrancesPart of(List<VersionDigest> live, String container) {
        return new EntrancesPart(
                live,
                container,
                Part.hash(live.stream()
                        .map(version -> version.flow() + " " + version.number() + " " + version.entry() + " "
                                + (version.asksContainer() ? container : "")
                                + (version.hasFeatures() ? version.hash() : ""))
                        .collect(Collectors.joining("\n", "entrances\n", ""))));
    }

    @Override
    public Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted) {
        return live.stream()
                .filter(version -> wanted.test(version.flow()))
                .map(version -> section(version, container, texts));
    }

    /** The entrance of one flow. It sets the container's URL if a step needs it. */
    static Section section(VersionDigest live, String container, VersionTexts texts) {
        String go = "Goto(" + live.entry() + ",1)\n";
        String text = "[" + DialplanNames.live(live.flow()) + "]\nexten => s,1,"
                + (live.asksContainer()
                        ? "Set(" + VersionDigest.CONTAINER_ADDRESS + "=" + container + ")\n same => n," + go
                        : go);
        return new Section(
                Optional.of(live.flow()),
                "The entrance of callflow " + live.flow(),
                text + (live.hasFeatures() ? "\n" + FeatureText.of(live, texts).sections() : ""));
    }
}
