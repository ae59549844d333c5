package org.callwright.compiler;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.callwright.action.Switch;
import org.callwright.model.Problem;

/**
 * A saved action's feature codes, lamps and switch, compiled. They belong to the saved action, not to the callflows that
 * use it.
 *
 * @param problems everything that was found
 * @param text dialplan: codes and hints in the context {@code DialplanNames#INTERNAL}, and the sections they lead to in contexts
 *     whose names begin with {@code DialplanNames#feature}; empty when there is an error or nothing to add
 * @param codes the extensions that phones dial or subscribe to: 1 to 20 of {@code 0-9 * #}, as in the text
 * @param declaredSwitch what people switch by hand, if the action declares it
 */
public record FeatureCompilation(
        List<Problem> problems, Optional<String> text, SortedSet<String> codes, Optional<Switch> declaredSwitch) {}
