package org.callwright.compiler;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.callwright.action.Switch;
import org.callwright.model.Problem;

/**
 * What a saved action adds for the PBX's own phones and to be switched by hand. It belongs to the saved action and to no
 * version of a callflow.
 *
 * @param problems all that was found
 * @param text codes and hints for {@code DialplanNames#INTERNAL} and, for what has digits of its own, contexts that begin
 *     with {@code DialplanNames#feature}; absent when an error is in the way or there is nothing to add
 * @param codes what phones dial or subscribe to
 * @param byHand what people can switch; kept under the saved action's id and the switch's name
 */
public record FeatureCompilation(
        List<Problem> problems, Optional<String> text, SortedSet<String> codes, Optional<Switch> byHand) {}
