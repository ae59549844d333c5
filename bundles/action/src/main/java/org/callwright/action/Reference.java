package org.callwright.action;

import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A reference of a step to something on the PBX or in Callwright. In forms it is picked by name; publishing checks
 * whether it exists.
 */
@ProviderType
public sealed interface Reference extends Value {
    /** The id on the PBX: 1 to 80 letters, digits or {@code _ . + @ / -}. */
    String id();

    /** A phone, such as {@code bob} for {@code PJSIP/bob}. All its contacts ring. Trunks are not phones. */
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

    /** A sound file, such as {@code vm-goodbye}: without language and file extension. */
    record Prompt(String id) implements Reference {
        public Prompt {
            require("prompt", id);
        }
    }

    /** A language in which the PBX has prompts, such as {@code de} or {@code en_GB}: the name of their folder. */
    record Language(String id) implements Reference {
        public Language {
            require("language", id);
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

    /** An extension of the PBX's own dialplan, such as {@code 101@phones}, with everything the PBX does there. */
    record Extension(String id) implements Reference {
        public Extension {
            requirePlace("extension", id);
        }
    }

    /** An extension of the PBX's own dialplan that calls may be sent to, such as {@code s@ivr-old}. */
    record Destination(String id) implements Reference {
        public Destination {
            requirePlace("destination", id);
        }
    }

    /** A route for outbound calls: the name of the context in which numbers are dialled. */
    record Route(String id) implements Reference {
        public Route {
            require("way out", id);
        }
    }

    /** A conference room, set up on the PBX or created for the first caller. */
    record Conference(String id) implements Reference {
        public Conference {
            require("conference", id);
        }
    }

    /** A callflow. Calls run its live version. */
    record Callflow(String id) implements Reference {
        public Callflow {
            require("callflow", id);
        }
    }

    /** The address and login of another system. Only a {@link RuntimeAction} can use it. */
    record Connection(String id) implements Reference {
        public Connection {
            require("connection", id);
        }
    }

    /** The form of ids: no characters with a meaning to Asterisk. */
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
