package org.callwright.pbx;

import java.util.List;
import java.util.Set;
import org.callwright.compiler.form.ReferenceKind;

/**
 * Tells what there is on a PBX that steps can refer to. Sources are OSGi services, and any number of them may tell of
 * the same kind: forms list what all of them have, and publishing accepts what one of them has. Where two have an item
 * of the same id, the name is taken from the one with the higher service ranking.
 */
public interface InventorySource {

    /**
     * The kinds that this source can tell of; always the same. What no source can tell of is not checked: a PBX may make
     * conference rooms when the first caller comes.
     */
    Set<ReferenceKind> kinds();

    /**
     * All items of one of these kinds, in any order. May take seconds, and is asked by several threads at once. The
     * answer is used for about ten seconds.
     *
     * @throws PbxUnreachableException when there is no answer at the moment
     */
    List<Item> items(ReferenceKind kind);

    /**
     * One thing on the PBX.
     *
     * @param id as the dialplan names it, such as {@code bob} for {@code PJSIP/bob}
     * @param name as people know it, such as {@code Bob <101>}; the id when there is no better
     */
    record Item(String id, String name) {}
}
