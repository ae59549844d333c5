package org.callwright.compiler.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.action.Reference;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/**
 * The kinds of references, one for each type of {@link Reference}: what a stored configuration calls it, what people
 * call it, and who knows which there are.
 */
public enum ReferenceKind {
    PHONE(
            "phone",
            Reference.Phone.class,
            Reference.Phone::new,
            Source.PBX,
            Message.of("Choose a phone"),
            Message.of("The phone")),
    MAILBOX(
            "mailbox",
            Reference.Mailbox.class,
            Reference.Mailbox::new,
            Source.PBX,
            Message.of("Choose a mailbox"),
            Message.of("The mailbox")),
    PROMPT(
            "prompt",
            Reference.Prompt.class,
            Reference.Prompt::new,
            Source.PBX,
            Message.of("Choose a prompt"),
            Message.of("The prompt")),
    LANGUAGE(
            "language",
            Reference.Language.class,
            Reference.Language::new,
            Source.PBX,
            Message.of("Choose a language"),
            Message.of("The language")),
    QUEUE(
            "queue",
            Reference.Queue.class,
            Reference.Queue::new,
            Source.PBX,
            Message.of("Choose a queue"),
            Message.of("The queue")),
    MUSIC_CLASS(
            "music-class",
            Reference.MusicClass.class,
            Reference.MusicClass::new,
            Source.PBX,
            Message.of("Choose a music class"),
            Message.of("The music class")),
    EXTENSION(
            "extension",
            Reference.Extension.class,
            Reference.Extension::new,
            Source.PBX,
            Message.of("Choose an extension"),
            Message.of("The extension")),
    DESTINATION(
            "destination",
            Reference.Destination.class,
            Reference.Destination::new,
            Source.ALLOWED_LIST,
            Message.of("Choose a destination"),
            Message.of("The destination")),
    ROUTE(
            "route",
            Reference.Route.class,
            Reference.Route::new,
            Source.ALLOWED_LIST,
            Message.of("Choose a route"),
            Message.of("The route")),
    CONFERENCE(
            "conference",
            Reference.Conference.class,
            Reference.Conference::new,
            Source.PBX,
            Message.of("Choose a conference"),
            Message.of("The conference")),
    CALLFLOW(
            "callflow",
            Reference.Callflow.class,
            Reference.Callflow::new,
            Source.CALLWRIGHT,
            Message.of("Choose a callflow"),
            Message.of("The callflow")),
    CONNECTION(
            "connection",
            Reference.Connection.class,
            Reference.Connection::new,
            Source.CALLWRIGHT,
            Message.of("Choose a connection"),
            Message.of("The connection"));

    /** Who knows what there is of a kind. */
    public enum Source {
        /** The PBX has them, and says so when it is asked. */
        PBX,
        /** They are parts of the PBX's own dialplan that the configuration lets callflows use. */
        ALLOWED_LIST,
        /** Callwright stores them itself. */
        CALLWRIGHT
    }

    private static final String NAME = "[A-Za-z0-9_.+-]+";
    /** Without a slash in front and without dots that lead out of a folder. */
    private static final String FILE = "[A-Za-z0-9_+@-][A-Za-z0-9_.+@-]*";

    private final String stored;
    private final Class<? extends Reference> type;
    private final Function<String, Reference> constructor;
    private final Source source;
    private final Message choose;
    private final Message the;

    ReferenceKind(
            String stored,
            Class<? extends Reference> type,
            Function<String, Reference> constructor,
            Source source,
            Message choose,
            Message the) {
        this.stored = stored;
        this.type = type;
        this.constructor = constructor;
        this.source = source;
        this.choose = choose;
        this.the = the;
    }

    /**
     * The kind of a type of reference.
     *
     * @throws IllegalArgumentException for {@link Reference} itself, which is no kind
     */
    static ReferenceKind of(Class<?> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name one kind of reference, not " + type.getName()));
    }

    /** The kind of a reference of a step. */
    public static ReferenceKind of(Reference reference) {
        return of(reference.getClass());
    }

    /** The kind of a reference in a stored configuration; empty for one that no installed version knows. */
    public static Optional<ReferenceKind> of(ConfigValue.Reference reference) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(reference)).findFirst();
    }

    /** Whether a stored reference is of this kind. */
    public boolean isOf(ConfigValue.Reference reference) {
        return stored.equals(reference.kind());
    }

    /** The reference as a configuration stores it. */
    public ConfigValue.Reference to(String id) {
        return new ConfigValue.Reference(stored, id);
    }

    /** @throws IllegalArgumentException with a sentence when nothing of this kind can have that id */
    Reference create(String id) {
        return constructor.apply(id);
    }

    /** The name in stored configurations, such as {@code music-class}. It never changes. */
    public String stored() {
        return stored;
    }

    public Source source() {
        return source;
    }

    /**
     * Whether a step may name something of this kind that nobody has: calls find nothing there then. Not so where Asterisk
     * would find something else by that name, such as an outside number among the patterns of a context, or a file that is
     * no prompt.
     */
    public boolean canBeMissing(String id) {
        return switch (this) {
            case PHONE, QUEUE, MUSIC_CLASS, CONFERENCE -> id.matches(NAME);
            case MAILBOX -> id.matches(NAME + "(@" + NAME + ")?");
            case PROMPT -> id.matches(FILE + "(/" + FILE + ")*");
            case LANGUAGE -> id.matches("[a-z]{2,3}([_-][A-Za-z0-9]+)*");
            case EXTENSION, DESTINATION, ROUTE -> false;
            case CALLFLOW, CONNECTION -> true;
        };
    }

    /**
     * The names by which the PBX looks for it, one after the other. Where it has no prompts in a dialect, it takes those of
     * the language, {@code de} for {@code de_AT}; other things have one name.
     */
    public List<String> soughtAs(String id) {
        List<String> names = new ArrayList<>(List.of(id));
        if (this == LANGUAGE) {
            for (int end = id.lastIndexOf('_'); end > 0; end = id.lastIndexOf('_', end - 1)) {
                names.add(id.substring(0, end));
            }
        }
        return List.copyOf(names);
    }

    /** What people call something whose id says it all, in the reader's language; the id itself for all but languages. */
    public String nameOf(String id, Locale reader) {
        return this == LANGUAGE ? LanguageNames.of(id, reader) : id;
    }

    /** What to do where one has to be chosen, such as "Choose a phone": a sentence without its full stop. */
    public Message choose() {
        return choose;
    }

    /** How a sentence begins that names one, such as "The phone". */
    public Message the() {
        return the;
    }
}
