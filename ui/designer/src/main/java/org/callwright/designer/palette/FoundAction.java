package org.callwright.designer.palette;

import java.util.Comparator;
import org.callwright.compiler.catalog.InstalledAction;

/**
 * An action that fits what somebody typed.
 *
 * @param how how well it fits
 * @param otherWord the word that fits where the name does not; empty where the name does
 */
record FoundAction(InstalledAction action, How how, String otherWord) {

    /** The best first; those that fit alike stay in the order they come in. */
    static final Comparator<FoundAction> BEST_FIRST = Comparator.comparing(FoundAction::how);

    /** From the best to the least. */
    enum How {
        /** It is called so. */
        NAME,
        /** Its name begins so. */
        BEGINNING_OF_NAME,
        /** A word of its name begins so. */
        WORD_OF_NAME,
        /** Another word for it begins so. */
        OTHER_WORD,
        /** A word within another word for it begins so. */
        PART_OF_OTHER_WORD,
        /** It is anywhere in its name, its group or another word for it. */
        ANYWHERE
    }
}
