package org.callwright.action;

import java.util.regex.Pattern;

/**
 * A thing on the PBX that a step uses. In the form it is picked by the name people know; whether it exists is checked
 * when publishing. Ids are as the PBX names it.
 */
public sealed interface Reference extends Value {
    String id();

    /** A phone to ring, such as {@code bob} for {@code PJSIP/bob}. All its contacts ring. Trunks are no phones. */
    record Phone(String id) implements Reference {
        public Phone {
            require("phone", id);
        }
    }

    /** A mailbox, such as {@code 101@default}. */
    record Mailbox(String id) implements Reference {
        public Mailbox {
            require("mailbox", id);
        }
    }

    /** Media to play, such as {@code vm-goodbye}: without language and file ending. */
    record Prompt(String id) implements Reference {
        public Prompt {
            require("prompt", id);
        }
    }

    /** A call queue. */
    record Queue(String id) implements Reference {
        public Queue {
            require("queue", id);
        }
    }

    /** A music-on-hold class. */
    record MusicClass(String id) implements Reference {
        public MusicClass {
            require("music class", id);
        }
    }

    /** What can stand in an id: nothing that Asterisk would take for a separator or a command. */
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.+@/-]{1,80}");

    private static void require(String what, String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a " + what
                    + " has 1 to 80 letters, digits or _ . + @ / - and nothing else, not '" + id + "'");
        }
    }
}
