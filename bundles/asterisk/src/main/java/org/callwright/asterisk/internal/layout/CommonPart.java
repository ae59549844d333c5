package org.callwright.asterisk.internal.layout;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.CarriedState;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The contexts that all callflows share.
 *
 * @param ofInstallation those that are the same whatever is published
 * @param addressed the flows that a version leads to by {@link DialplanNames#FLOW}: calls that come there may be in the
 *     middle of a callflow
 * @param text in the syntax of extensions.conf
 */
public record CommonPart(String ofInstallation, SortedSet<FlowId> addressed, String text) implements Part {
    /** Calls begin anew here, unless a text of an early version leads here too. */
    private static final String ENTRY = """
            [%1$s]
            exten => _[a-z].,1,MSet(%2$s)
             same => n,GotoIf(%3$s?%4$s,s,1:%5$s,${EXTEN},1)
            """;

    private static final String ADDRESSED = "exten => %1$s,1,GotoIf(%2$s?%3$s,s,1:%4$s,%1$s,1)\n";

    /** An open branch ends the call, or returns to the callflow that called this one. */
    private static final String CONTEXTS = """

            [%1$s]
            exten => _[a-z].,1,%2$s
             same => n,Goto(%3$s,s,1)

            [%4$s]
            exten => s,1,GotoIf($[0${%5$s} > 0]?back)
             same => n,Hangup()
             same => n(back),Return()

            """;

    /**
     * What nothing leads to yet.
     *
     * @param protectedNumbers those that no callflow dials
     * @param numbering what numbers mean where the PBX is
     */
    public static CommonPart of(ProtectedNumbers protectedNumbers, NumberingPlan numbering) {
        return of(
                OutsideGuard.text(protectedNumbers) + "\n" + NumberReading.text(numbering),
                Collections.emptySortedSet());
    }

    private static CommonPart of(String ofInstallation, SortedSet<FlowId> addressed) {
        return new CommonPart(ofInstallation, addressed, text(addressed) + ofInstallation);
    }

    /** The same where calls can be in other versions. */
    CommonPart with(Stream<VersionDigest> versions) {
        SortedSet<FlowId> others = versions.flatMap(version -> version.addresses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return others.equals(addressed) ? this : of(ofInstallation, others);
    }

    /** Whether both were made for the same protected numbers and the same numbering. */
    boolean isOfSameInstallation(CommonPart other) {
        return ofInstallation.equals(other.ofInstallation);
    }

    private static String text(SortedSet<FlowId> addressed) {
        return ENTRY.formatted(
                        DialplanNames.FLOW,
                        CarriedState.ANEW,
                        CarriedState.IS_FREE,
                        DialplanNames.LIVE_OF_EXTENSION,
                        DialplanNames.RELEASED)
                + addressed.stream()
                        .map(flow -> ADDRESSED.formatted(
                                flow, CarriedState.IS_FREE, DialplanNames.live(flow), DialplanNames.RELEASED))
                        .collect(Collectors.joining())
                + CONTEXTS.formatted(
                        DialplanNames.RELEASED,
                        CarriedState.RELEASE,
                        DialplanNames.LIVE_OF_EXTENSION,
                        DialplanNames.OPEN,
                        CarriedState.DEPTH);
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
