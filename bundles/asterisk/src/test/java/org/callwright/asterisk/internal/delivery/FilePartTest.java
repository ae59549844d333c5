package org.callwright.asterisk.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.publish.PublicationFile;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

class FilePartTest {
    private static final Publication MANY = Bridge.many(300);

    private static String text(Publication publication) {
        return PublicationFile.of(publication, "agi://192.0.2.7:4573").text();
    }

    @Test
    void theJoinedPartsSayWhatTheTextSaid() throws Exception {
        List<FilePart> parts = FilePart.split(text(MANY));

        assertThat(parts)
                .hasSizeBetween(15, 80)
                .allSatisfy(part -> assertThat(part.lines().getFirst()).startsWith("["));
        assertThat(DialplanParser.parse(FilePart.join(parts))).isEqualTo(DialplanParser.parse(text(MANY)));
    }

    @Test
    void contextsWithNothingInThemAreKept() {
        assertThat(FilePart.join(FilePart.split("; ours\n\n[a]\n\n[b]\nexten => s,1,NoOp()\n")))
                .isEqualTo("[a]\n\n[b]\nexten => s,1,NoOp()\n");
    }

    @Test
    void anExtensionIsNeverCutInTwo() {
        assertThat(FilePart.split(text(MANY)))
                .allSatisfy(part -> assertThat(part.lines().get(1)).doesNotStartWith("same"));
    }

    @Test
    void aChangeOfTheTextChangesFewParts() {
        List<LiveFlow> flows = new ArrayList<>(MANY.flows());
        flows.add(Bridge.flow("flow150b", Bridge.waits("flow150b", 1), PhoneNumber.extension("2")));

        List<FilePart> changed = new ArrayList<>(FilePart.split(text(new Publication(flows))));
        changed.removeAll(FilePart.split(text(MANY)));

        assertThat(changed).hasSizeBetween(1, 6);
    }
}
