package org.callwright.asterisk.internal.layout;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.pbx.Publication.VersionTexts;

/** What one file of a publication holds. Every context of a publication is in exactly one part. */
public sealed interface Part permits VersionsPart, EntrancesPart, NumbersPart, CommonPart {
    /** Identifies what is in it. It is known without the texts: equal hashes mean equal texts. */
    String hash();

    /**
     * Its contexts.
     *
     * @param wanted the flows whose contexts are wanted; contexts that serve many flows are there in any case
     * @throws org.callwright.pbx.PublishException if a stored text does not have the form that Callwright prints
     */
    Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted);

    /** The hash of a text that says what is in a part: 12 hexadecimal digits, since an index has hundreds. */
    static String hash(String identity) {
        return Version.hash(identity).substring(0, 12);
    }
}
