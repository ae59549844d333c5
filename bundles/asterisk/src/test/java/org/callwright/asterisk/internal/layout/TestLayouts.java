package org.callwright.asterisk.internal.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;

/** Layouts of test flows, and what is in them. */
final class TestLayouts {
    private static final String CONTAINER = "agi://192.0.2.7:4573";
    static final Publication MANY = TestFlows.many(1000);

    private TestLayouts() {}

    static Layout settled(Publication publication) {
        return Layout.settled(
                publication,
                CONTAINER,
                CommonPart.of(ProtectedNumbers.of(List.of("112"), List.of("0")), NumberingPlan.of("DE")));
    }

    static Set<String> hashes(Layout layout) {
        return layout.parts().stream().map(Part::hash).collect(Collectors.toSet());
    }

    static String text(Part part, Layout layout) {
        return part.sections(layout.publication().texts(), flow -> true)
                .map(Section::text)
                .collect(Collectors.joining("\n"));
    }

    static List<String> contexts(Layout layout) {
        return layout.parts().stream()
                .flatMap(part -> part.sections(layout.publication().texts(), flow -> true))
                .flatMap(section -> section.parsed().contexts().keySet().stream())
                .toList();
    }
}
