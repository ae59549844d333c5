package org.callwright.compiler;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.callwright.action.Switch;
import org.callwright.model.Problem;

/**
 * The feature codes, hints and switch of a saved action. They belong to the saved action itself, not to a version of a
 * callflow.
 *
 * @param problems everything found
 * @param text codes and hints for {@code DialplanNames#INTERNAL}, and contexts whose names begin with
 *     {@code DialplanNames#feature} for sections; absent if there is an error or nothing to add
 * @param codes the codes that phones dial or subscribe to
 * @param byHand the switch, if the action declares one; its position is stored under the saved action's id and its name
 */
public record FeatureCompilation(
        List<Problem> problems, Optional<String> text, SortedSet<String> codes, Optional<Switch> declaredSwitch) {}
