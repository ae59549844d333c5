package org.callwright.asterisk.internal.layout;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The contexts that are the same whatever is published.
 *
 * @param text in the syntax of extensions.conf
 */
public record CommonPart(String text) implements Part {
    /** An open branch ends the call, or returns to the callflow that called this one. */
    private static final String CONTEXTS = """
            [%1$s]
            exten => _[a-z].,1,Goto(%2$s,s,1)

            [%3$s]
            exten => s,1,GotoIf($[0${%4$s} > 0]?back)
             same => n,Hangup()
             same => n(back),Return()

            """;

    /**
     * @param protectedNumbers those that no callflow dials
     * @param numbering what numbers mean where the PBX is
     */
    public static CommonPart of(ProtectedNumbers protectedNumbers, NumberingPlan numbering) {
        return new CommonPart(CONTEXTS.formatted(
                        DialplanNames.FLOW, DialplanNames.LIVE_OF_EXTENSION, DialplanNames.OPEN, DialplanNames.DEPTH)
                + OutsideGuard.text(protectedNumbers)
                + "\n"
                + NumberReading.text(numbering));
    }

    @Override
    public String hash() {
        return Part.hash(text);
    }

    @Override
    public Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted) {
        return Stream.of(new Section(Optional.empty(), "What all callflows share", text));
    }
}
