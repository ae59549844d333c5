package org.callwright.asterisk.internal.layout;

import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.dialplan.DialplanSyntaxException;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * The text that a saved action adds for the PBX's own phones, split by context: the lines of all saved actions in the
 * phones' context are published together.
 *
 * @param internal its lines in the phones' context, unchanged
 * @param sections its own contexts, unchanged
 */
record FeatureText(String internal, String sections) {

    /** @throws org.callwright.pbx.PublishException if Callwright cannot have printed the text for this saved action */
    static FeatureText of(VersionDigest version, VersionTexts texts) {
        String text = texts.read(version).features();
        check(version, text);
        var internal = new StringBuilder();
        var sections = new StringBuilder();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                inside = line.equals("[" + DialplanNames.INTERNAL + "]");
                sections.append(inside ? "" : line + "\n");
            } else if (!line.isBlank()) {
                (inside ? internal : sections).append(line).append('\n');
            }
        }
        return new FeatureText(internal.toString(), sections.toString());
    }

    private static void check(VersionDigest version, String text) {
        String what = "What the saved action " + version.flow() + " adds";
        try {
            ParsedDialplan dialplan = DialplanParser.parse(text);
            String own = DialplanNames.feature(version.flow().value()) + "-";
            for (String context : dialplan.contexts().keySet()) {
                if (!context.equals(DialplanNames.INTERNAL) && !context.startsWith(own)) {
                    throw Section.refused(what + " fills context " + context + ", which is not its own.", null);
                }
            }
        } catch (DialplanSyntaxException e) {
            throw Section.refused(what + " is not dialplan as Callwright prints it: " + e.getMessage() + ".", e);
        }
    }
}
