package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Publication MANY = Bridge.many(300);

    private static String text(Publication publication) {
        return PublicationText.of(publication, "agi://192.0.2.7:4573").text();
    }

    @Test
    void theJoinedPartsSayWhatTheTextSaid() throws Exception {
        List<Part> parts = Part.split(text(MANY));

        assertThat(parts)
                .hasSizeBetween(15, 80)
                .allSatisfy(part -> assertThat(part.lines().getFirst()).startsWith("["));
        assertThat(DialplanParser.parse(Part.join(parts))).isEqualTo(DialplanParser.parse(text(MANY)));
    }

    @Test
    void contextsWithNothingInThemAreKept() {
        assertThat(Part.join(Part.split("; ours\n\n[a]\n\n[b]\nexten => s,1,NoOp()\n")))
                .isEqualTo("[a]\n\n[b]\nexten => s,1,NoOp()\n");
    }

    @Test
    void anExtensionIsNeverCutInTwo() {
        assertThat(Part.split(text(MANY)))
                .allSatisfy(part -> assertThat(part.lines().get(1)).doesNotStartWith("same"));
    }

    @Test
    void aChangeOfTheTextChangesFewParts() {
        List<LiveFlow> flows = new ArrayList<>(MANY.flows());
        flows.add(Bridge.flow("flow150b", Bridge.waits("flow150b", 1), PhoneNumber.extension("2")));

        List<Part> changed = new ArrayList<>(Part.split(text(new Publication(flows))));
        changed.removeAll(Part.split(text(MANY)));

        assertThat(changed).hasSizeBetween(1, 6);
    }
}
