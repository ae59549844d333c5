package org.callwright.designer.numbers;

import java.util.List;
import java.util.function.Supplier;
import org.callwright.app.Numbers;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.designer.widgets.BackgroundWork;

/**
 * What the numbers of a callflow are chosen from, and who is asked about them.
 *
 * @param numbers knows which are spare or taken
 * @param numbering what numbers mean where the PBX is
 * @param references lists the PBX's own extensions
 * @param background asks the PBX
 */
public record NumberSources(
        Numbers numbers, Supplier<NumberingPlan> numbering, ReferenceDirectory references, BackgroundWork background) {

    /** The PBX's own extensions, by their digits. May take seconds. */
    List<String> extensions() {
        return references.list(ReferenceKind.EXTENSION).entries().stream()
                .map(entry -> entry.id().replaceFirst("@.*", ""))
                .toList();
    }
}
