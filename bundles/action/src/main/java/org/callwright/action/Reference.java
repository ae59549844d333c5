package org.callwright.action;

import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A thing on the PBX that a step uses. In the form it is picked by the name people know; whether it exists is checked
 * when publishing. Ids are as the PBX names it.
 */
@ProviderType
public sealed interface Reference extends Value {
    /** As the PBX names it: 1 to 80 letters, digits or {@code _ . + @ / -}. */
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

    /** An extension that the PBX's own dialplan answers, such as {@code 101@phones}, with all that the PBX does there. */
    record Extension(String id) implements Reference {
        public Extension {
            requirePlace("extension", id);
        }
    }

    /** A place of the PBX's own dialplan that the reseller allows calls to be sent to, such as {@code s@ivr-old}. */
    record Destination(String id) implements Reference {
        public Destination {
            requirePlace("destination", id);
        }
    }

    /** A way out of the PBX that the reseller allows: the name of the context that outbound numbers are dialled in. */
    record Route(String id) implements Reference {
        public Route {
            require("way out", id);
        }
    }

    /** A conference room that is set up on the PBX or is made when the first caller comes. */
    record Conference(String id) implements Reference {
        public Conference {
            require("conference", id);
        }
    }

    /** A callflow, by its id; what answers is always its live version. */
    record Callflow(String id) implements Reference {
        public Callflow {
            require("callflow", id);
        }
    }

    /** Where another system is and how to log in there; only a {@link RuntimeAction} can use it. */
    record Connection(String id) implements Reference {
        public Connection {
            require("connection", id);
        }
    }

    /** What can stand in an id: nothing that Asterisk would take for a separator or a command. */
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.+@/-]{1,80}");

    private static void requirePlace(String what, String id) {
        require(what, id);
        if (!id.matches("[A-Za-z0-9_.+*-]+@[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("The " + what + " is written as extension@context, not '" + id + "'");
        }
    }

    private static void require(String what, String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a " + what
                    + " has 1 to 80 letters, digits or _ . + @ / - and nothing else, not '" + id + "'");
        }
    }
}
