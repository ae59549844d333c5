package org.callwright.asterisk.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.CarriedState;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * Numbers that callers dial in one context, each with the entrance it leads to, and what saved actions add for phones.
 * Where there are more than some tens, they are spread over contexts that the one with the well-known name includes.
 * Publishing a flow writes no such part unless its numbers or codes change.
 *
 * @param context {@code callwright-inbound}, {@code callwright-internal}, or one that they include
 * @param includes the contexts it includes
 * @param numbers with the flow that each leads to
 * @param features the versions of saved actions whose feature codes and hints are here
 * @param hash of what identifies them
 */
public record NumbersPart(
        String context,
        List<String> includes,
        SortedMap<PhoneNumber, FlowId> numbers,
        List<VersionDigest> features,
        String hash)
        implements Part {
    /** On average. */
    private static final int NUMBERS = 64;
    /** Asterisk visits at most 128 contexts for one number dialled, and the PBX's own have to find room too. */
    private static final int MOST_CONTEXTS = 16;

    private static NumbersPart of(
            String context,
            List<String> includes,
            SortedMap<PhoneNumber, FlowId> numbers,
            List<VersionDigest> features) {
        String identity = "numbers, entered anew by a call\n" + context + "\n" + includes + "\n" + numbers + "\n"
                + features.stream()
                        .map(version -> version.flow() + " " + version.hash())
                        .collect(Collectors.joining("\n"));
        return new NumbersPart(context, includes, numbers, features, Part.hash(identity));
    }

    /**
     * The parts for all numbers and codes of a publication.
     *
     * @throws org.callwright.pbx.PublishException if a number or code has two owners
     */
    static List<NumbersPart> of(Publication publication) {
        SortedMap<PhoneNumber, FlowId> owners = owners(publication);
        List<VersionDigest> features = publication.flows().values().stream()
                .map(LiveFlow::live)
                .filter(VersionDigest::hasFeatures)
                .toList();
        List<NumbersPart> parts =
                new ArrayList<>(spread(DialplanNames.INBOUND, of(PhoneNumber.Kind.DID, owners), List.of()));
        parts.addAll(spread(DialplanNames.INTERNAL, of(PhoneNumber.Kind.EXTENSION, owners), features));
        return parts;
    }

    private static SortedMap<PhoneNumber, FlowId> of(PhoneNumber.Kind kind, Map<PhoneNumber, FlowId> owners) {
        SortedMap<PhoneNumber, FlowId> found = new TreeMap<>();
        owners.forEach((number, flow) -> {
            if (number.kind() == kind) {
                found.put(number, flow);
            }
        });
        return found;
    }

    private static List<NumbersPart> spread(
            String context, SortedMap<PhoneNumber, FlowId> numbers, List<VersionDigest> features) {
        int wanted = (numbers.size() + features.size()) / NUMBERS;
        int count = Math.min(MOST_CONTEXTS, wanted < 1 ? 1 : Integer.highestOneBit(wanted) * 2);
        if (count == 1) {
            return List.of(of(context, List.of(), numbers, features));
        }
        List<String> names =
                IntStream.rangeClosed(1, count).mapToObj(i -> context + "-" + i).toList();
        List<SortedMap<PhoneNumber, FlowId>> someNumbers = new ArrayList<>();
        List<List<VersionDigest>> someFeatures = new ArrayList<>();
        names.forEach(name -> {
            someNumbers.add(new TreeMap<>());
            someFeatures.add(new ArrayList<>());
        });
        numbers.forEach(
                (number, flow) -> someNumbers.get(place(number.digits(), count)).put(number, flow));
        features.forEach(version ->
                someFeatures.get(place(version.flow().value(), count)).add(version));
        List<NumbersPart> parts = new ArrayList<>(List.of(of(context, names, new TreeMap<>(), List.of())));
        for (int i = 0; i < count; i++) {
            parts.add(of(names.get(i), List.of(), someNumbers.get(i), List.copyOf(someFeatures.get(i))));
        }
        return parts;
    }

    private static int place(String of, int count) {
        return Integer.remainderUnsigned(of.hashCode() * 0x9E3779B9 >>> 8, count);
    }

    private static SortedMap<PhoneNumber, FlowId> owners(Publication publication) {
        SortedMap<PhoneNumber, FlowId> owners = new TreeMap<>();
        Map<String, String> codes = new HashMap<>();
        for (LiveFlow flow : publication.flows().values()) {
            for (PhoneNumber number : flow.live().numbers()) {
                FlowId other = owners.put(number, flow.id());
                if (other != null) {
                    throw Section.refused(
                            "The number " + number + " belongs to callflows " + other + " and " + flow.id() + ".",
                            null);
                }
            }
        }
        for (LiveFlow flow : publication.flows().values()) {
            for (String code : flow.live().codes()) {
                String saved = "saved action " + flow.id();
                FlowId owner = owners.get(PhoneNumber.extension(code));
                String other = owner == null ? codes.put(code, saved) : "callflow " + owner;
                if (other != null) {
                    throw Section.refused("The code " + code + " belongs to " + other + " and " + saved + ".", null);
                }
            }
        }
        return owners;
    }

    @Override
    public Stream<Section> sections(VersionTexts texts, Predicate<FlowId> wanted) {
        var text = new StringBuilder();
        includes.forEach(each -> text.append("include => ").append(each).append('\n'));
        numbers.forEach((number, flow) -> text.append(lines(number, flow)));
        features.forEach(version -> text.append(FeatureText.of(version, texts).internal()));
        return Stream.of(section(text.toString()));
    }

    /** The lines of a flow's numbers and codes, in the contexts with the well-known names. */
    public static Stream<Section> linesOf(VersionDigest live, VersionTexts texts) {
        return Stream.of(PhoneNumber.Kind.values()).flatMap(kind -> {
            boolean internal = kind == PhoneNumber.Kind.EXTENSION;
            String lines = live.numbers().stream()
                    .filter(number -> number.kind() == kind)
                    .map(number -> lines(number, live.flow()))
                    .collect(Collectors.joining());
            String all = internal && live.hasFeatures()
                    ? lines + FeatureText.of(live, texts).internal()
                    : lines;
            return all.isEmpty()
                    ? Stream.of()
                    : Stream.of(section(internal ? DialplanNames.INTERNAL : DialplanNames.INBOUND, all));
        });
    }

    /** The lines of one number, in the context with the well-known name. */
    static Section lineOf(PhoneNumber number, FlowId flow) {
        return section(
                number.kind() == PhoneNumber.Kind.DID ? DialplanNames.INBOUND : DialplanNames.INTERNAL,
                lines(number, flow));
    }

    private Section section(String lines) {
        return section(context, lines);
    }

    private static Section section(String context, String lines) {
        return new Section(Optional.empty(), "The numbers", "[" + context + "]\n" + lines);
    }

    private static String lines(PhoneNumber number, FlowId flow) {
        return "exten => " + number + ",1,MSet(CALLWRIGHT_NUMBER=${EXTEN}," + CarriedState.ANEW
                + ")\n same => n,GotoIf("
                + CarriedState.IS_FREE + "?" + DialplanNames.live(flow) + ",s,1:" + DialplanNames.RELEASED + "," + flow
                + ",1)\n";
    }

    /** Whether two publications have the same numbers and codes, and the same at them. */
    static boolean isSame(Publication before, Publication after) {
        return before.flows().keySet().equals(after.flows().keySet())
                && after.flows().values().stream()
                        .allMatch(flow -> isSame(before.flows().get(flow.id()).live(), flow.live()));
    }

    private static boolean isSame(VersionDigest was, VersionDigest is) {
        return was == is
                || was.numbers().equals(is.numbers())
                        && was.codes().equals(is.codes())
                        && (is.hasFeatures() ? was.hash().equals(is.hash()) : !was.hasFeatures());
    }
}
