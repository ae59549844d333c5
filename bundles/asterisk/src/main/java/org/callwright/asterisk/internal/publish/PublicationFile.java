package org.callwright.asterisk.internal.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.dialplan.DialplanSyntaxException;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.Feature;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.PrintedVersion;
import org.callwright.pbx.PublishException;

/**
 * The text of a publication: the versions and the texts of saved actions, unchanged, then the contexts by which calls
 * reach them, and a marker with the hash of all that at the end. Equal publications give equal texts.
 *
 * @param text in the syntax of extensions.conf
 * @param dialplan the parsed text
 */
public record PublicationFile(String text, ParsedDialplan dialplan) {
    private static final String HEADER = """
            ; Written by Callwright; edits are lost.
            ; Calls get here by "include => %s" and "include => %s" in contexts of extensions.conf.

            """.formatted(DialplanNames.INBOUND, DialplanNames.INTERNAL);

    /** An open branch ends the call, or returns to the callflow that called this one. */
    private static final String OPEN_BRANCH = """
            exten => s,1,GotoIf($[0${%s} > 0]?back)
             same => n,Hangup()
             same => n(back),Return()
            """.formatted(DialplanNames.DEPTH);

    String hash() {
        return dialplan.hash().orElseThrow();
    }

    /**
     * Puts the text of a publication together.
     *
     * @param container the URL at which the container runs steps
     * @throws PublishException if a stored text does not have the form that Callwright prints, or if a number or code
     *     has two owners
     */
    public static PublicationFile of(Publication publication, String container) {
        Map<PhoneNumber, FlowId> numbers = numbers(publication);
        List<FeatureText> features = features(publication, numbers);
        StringBuilder text = new StringBuilder(HEADER);
        publication
                .flows()
                .forEach(flow -> versions(flow)
                        .forEach(version -> text.append(checked(flow.flow(), version))
                                .append(version.text().endsWith("\n") ? "\n" : "\n\n")));

        features.stream()
                .map(FeatureText::sections)
                .filter(sections -> !sections.isEmpty())
                .forEach(sections -> text.append(sections).append('\n'));

        text.append('[').append(DialplanNames.FLOW).append("]\n");
        publication.flows().forEach(flow -> address(text, flow, container));
        entrance(text, DialplanNames.INBOUND, PhoneNumber.Kind.DID, numbers);
        entrance(text, DialplanNames.INTERNAL, PhoneNumber.Kind.EXTENSION, numbers);
        features.forEach(feature -> text.append(feature.internal()));
        text.append("\n[").append(DialplanNames.OPEN).append("]\n").append(OPEN_BRANCH);

        String hash = Version.hash(text.toString());
        text.append("\n[")
                .append(DialplanNames.MARKER)
                .append("]\nexten => ")
                .append(hash)
                .append(",1,NoOp()\n");
        return new PublicationFile(text.toString(), parsed(text.toString(), "The text put together"));
    }

    /** The entry of new calls to a flow. It sets the container's URL if a step needs it. */
    private static void address(StringBuilder text, LiveFlow flow, String container) {
        String go = "Goto(%s,%s,1)\n"
                .formatted(DialplanNames.version(flow.flow(), flow.live().number()), DialplanNames.START);
        boolean asks = flow.live().text().contains("${" + StepToken.ADDRESS + "}");
        text.append("exten => ").append(flow.flow()).append(",1,");
        text.append(asks ? "Set(" + StepToken.ADDRESS + "=" + container + ")\n same => n," + go : go);
    }

    private static List<FeatureText> features(Publication publication, Map<PhoneNumber, FlowId> numbers) {
        List<FeatureText> all = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Feature feature : publication.features()) {
            try {
                all.add(FeatureText.of(feature));
            } catch (DialplanSyntaxException e) {
                String what = "What the saved action " + feature.owner() + " adds";
                throw refused(what + " is not dialplan as Callwright prints it: " + e.getMessage() + ".", e);
            }
            for (String code : all.getLast().codes()) {
                String saved = "saved action " + feature.owner();
                FlowId flow = numbers.get(PhoneNumber.extension(code));
                String other = flow == null ? owners.put(code, saved) : "callflow " + flow;
                if (other != null) {
                    throw refused("The code " + code + " belongs to " + other + " and " + saved + ".", null);
                }
            }
        }
        return all;
    }

    private static List<PrintedVersion> versions(LiveFlow flow) {
        List<PrintedVersion> all = new ArrayList<>(flow.draining());
        all.add(flow.live());
        all.sort(Comparator.comparingInt(PrintedVersion::number));
        return all;
    }

    /** Checks that a version has only its own contexts and an extension to start at. */
    private static String checked(FlowId flow, PrintedVersion version) {
        String own = DialplanNames.version(flow, version.number());
        String what = "Version " + version.number() + " of callflow " + flow;
        ParsedDialplan dialplan = parsed(version.text(), what);
        for (String context : dialplan.contexts().keySet()) {
            if (!context.equals(own) && !context.startsWith(own + "-")) {
                throw refused(what + " has a context of its own named " + context + " instead of " + own + ".", null);
            }
        }
        if (dialplan.context(own).stream()
                .noneMatch(entry -> entry.extension().equals(DialplanNames.START) && entry.priority() == 1)) {
            throw refused(what + " has no '" + DialplanNames.START + "' for calls to start at.", null);
        }
        return version.text();
    }

    private static ParsedDialplan parsed(String text, String what) {
        try {
            return DialplanParser.parse(text);
        } catch (DialplanSyntaxException e) {
            throw refused(what + " is not dialplan as Callwright prints it: " + e.getMessage() + ".", e);
        }
    }

    private static Map<PhoneNumber, FlowId> numbers(Publication publication) {
        Map<PhoneNumber, FlowId> owners = new TreeMap<>();
        for (LiveFlow flow : publication.flows()) {
            for (PhoneNumber number : flow.numbers()) {
                FlowId other = owners.put(number, flow.flow());
                if (other != null) {
                    throw refused(
                            "The number " + number + " belongs to callflows " + other + " and " + flow.flow() + ".",
                            null);
                }
            }
        }
        return owners;
    }

    private static void entrance(
            StringBuilder text, String context, PhoneNumber.Kind kind, Map<PhoneNumber, FlowId> numbers) {
        text.append("\n[").append(context).append("]\n");
        numbers.forEach((number, flow) -> {
            if (number.kind() == kind) {
                text.append("exten => %s,1,Set(CALLWRIGHT_NUMBER=${EXTEN})\n same => n,Goto(%s,%s,1)\n"
                        .formatted(number, DialplanNames.FLOW, flow));
            }
        });
    }

    private static PublishException refused(String why, Exception cause) {
        return new PublishException(
                Message.of("{0} Nothing was changed on the PBX; publish the callflow again.", why), true, cause);
    }
}
