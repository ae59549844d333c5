package org.callwright.pbx;

import java.util.List;
import java.util.Set;
import org.callwright.compiler.form.ReferenceKind;

/**
 * Lists what exists on a PBX that steps can refer to. Sources are OSGi services, and several of them may list the same
 * kind: forms show the items of all of them, and publishing accepts what one of them has. If two have an item of the
 * same id, the name is that of the source with the higher service ranking.
 */
public interface InventorySource {

    /**
     * The kinds that this source lists; always the same. References of a kind that no source lists are not checked.
     */
    Set<ReferenceKind> kinds();

    /**
     * All items of one of these kinds, in any order. May take seconds, and is called by several threads at once. The
     * result is cached for about ten seconds.
     *
     * @throws PbxUnreachableException if the items cannot be read at the moment
     */
    List<Item> items(ReferenceKind kind);

    /**
     * Whether there is something of that name that steps must not use as this kind, such as a trunk for a phone. It is no
     * item. Asked only for names that no source has, under the same conditions as {@link #items}.
     */
    default boolean forbids(ReferenceKind kind, String id) {
        return false;
    }

    /**
     * Something that steps can refer to.
     *
     * @param id as the dialplan names it, such as {@code bob} for {@code PJSIP/bob}
     * @param name as people know it, such as {@code Bob <101>}; the id if there is no other
     */
    record Item(String id, String name) {}
}
