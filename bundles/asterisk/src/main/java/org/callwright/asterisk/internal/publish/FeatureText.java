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
 * What a saved action adds for the PBX's own phones, taken apart: its lines in the context that all phones dial into go
 * there together with everyone else's.
 *
 * @param owner the saved action
 * @param codes what it adds to that context
 * @param internal its lines there, to the letter
 * @param sections contexts of its own, to the letter
 */
record FeatureText(String owner, SortedSet<String> codes, String internal, String sections) {
    private static final String OWNER = "[a-z0-9]{1,24}";

    /** @throws DialplanSyntaxException when it is not what Callwright prints for that owner */
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
