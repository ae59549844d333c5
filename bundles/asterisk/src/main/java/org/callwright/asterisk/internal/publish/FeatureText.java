package org.callwright.asterisk.internal.publish;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.dialplan.DialplanSyntaxException;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.pbx.Publication.Feature;

/**
 * The text that a saved action adds for the PBX's own phones, split by context: the lines of all saved actions in the
 * phones' context are published together.
 *
 * @param owner the saved action
 * @param codes its extensions in the phones' context
 * @param internal its lines in the phones' context, unchanged
 * @param sections its own contexts, unchanged
 */
record FeatureText(String owner, SortedSet<String> codes, String internal, String sections) {
    private static final String OWNER = "[a-z0-9]{1,24}";

    /** @throws DialplanSyntaxException if Callwright cannot have printed the text for this owner */
    static FeatureText of(Feature feature) throws DialplanSyntaxException {
        if (!feature.owner().matches(OWNER)) {
            throw new DialplanSyntaxException("it has an id that cannot be");
        }
        ParsedDialplan dialplan = DialplanParser.parse(feature.text());
        String own = DialplanNames.feature(feature.owner()) + "-";
        for (String context : dialplan.contexts().keySet()) {
            if (!context.equals(DialplanNames.INTERNAL) && !context.startsWith(own)) {
                throw new DialplanSyntaxException("it fills context " + context + ", which is not its own");
            }
        }
        var internal = new StringBuilder();
        var sections = new StringBuilder();
        boolean inside = false;
        for (String line : feature.text().lines().toList()) {
            if (line.startsWith("[")) {
                inside = line.equals("[" + DialplanNames.INTERNAL + "]");
                sections.append(inside ? "" : line + "\n");
            } else if (!line.isBlank()) {
                (inside ? internal : sections).append(line).append('\n');
            }
        }
        return new FeatureText(
                feature.owner(),
                dialplan.context(DialplanNames.INTERNAL).stream()
                        .map(DialplanEntry::extension)
                        .collect(Collectors.toCollection(TreeSet::new)),
                internal.toString(),
                sections.toString());
    }
}
