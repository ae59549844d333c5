package org.callwright.compiler.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Reference;
import org.callwright.model.Message;

/** The kinds of references: between the SPI's types and the names that stand in the config tree. */
public final class ReferenceKind {
    private static final Map<Class<? extends Reference>, String> KINDS = Map.ofEntries(
            Map.entry(Reference.Phone.class, "phone"),
            Map.entry(Reference.Mailbox.class, "mailbox"),
            Map.entry(Reference.Prompt.class, "prompt"),
            Map.entry(Reference.Queue.class, "queue"),
            Map.entry(Reference.MusicClass.class, "music-class"),
            Map.entry(Reference.Extension.class, "extension"),
            Map.entry(Reference.Destination.class, "destination"),
            Map.entry(Reference.Route.class, "route"),
            Map.entry(Reference.Conference.class, "conference"),
            Map.entry(Reference.Callflow.class, "callflow"),
            Map.entry(Reference.Connection.class, "connection"));

    private ReferenceKind() {}

    /** The name of a reference's kind. */
    public static String kind(Class<?> type) {
        String kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("name one kind of reference, not " + type.getName());
        }
        return kind;
    }

    /** What to do where one of a kind has to be chosen, as a sentence without its full stop. */
    public static Message choose(String kind) {
        return switch (kind) {
            case "phone" -> Message.of("Choose a phone");
            case "mailbox" -> Message.of("Choose a mailbox");
            case "prompt" -> Message.of("Choose a prompt");
            case "queue" -> Message.of("Choose a queue");
            case "music-class" -> Message.of("Choose a music class");
            case "extension" -> Message.of("Choose an extension");
            case "destination" -> Message.of("Choose a destination");
            case "route" -> Message.of("Choose a route");
            case "conference" -> Message.of("Choose a conference");
            case "callflow" -> Message.of("Choose a callflow");
            case "connection" -> Message.of("Choose a connection");
            default -> throw unknown(kind);
        };
    }

    /** A thing of a kind, at the beginning of a sentence that names it. */
    public static Message the(String kind) {
        return switch (kind) {
            case "phone" -> Message.of("The phone");
            case "mailbox" -> Message.of("The mailbox");
            case "prompt" -> Message.of("The prompt");
            case "queue" -> Message.of("The queue");
            case "music-class" -> Message.of("The music class");
            case "extension" -> Message.of("The extension");
            case "destination" -> Message.of("The destination");
            case "route" -> Message.of("The route");
            case "conference" -> Message.of("The conference");
            case "callflow" -> Message.of("The callflow");
            case "connection" -> Message.of("The connection");
            default -> throw unknown(kind);
        };
    }

    private static IllegalArgumentException unknown(String kind) {
        return new IllegalArgumentException("there is no kind of reference " + kind);
    }

    static Reference create(String kind, String id) {
        return switch (kind) {
            case "phone" -> new Reference.Phone(id);
            case "mailbox" -> new Reference.Mailbox(id);
            case "prompt" -> new Reference.Prompt(id);
            case "queue" -> new Reference.Queue(id);
            case "music-class" -> new Reference.MusicClass(id);
            case "extension" -> new Reference.Extension(id);
            case "destination" -> new Reference.Destination(id);
            case "route" -> new Reference.Route(id);
            case "conference" -> new Reference.Conference(id);
            case "callflow" -> new Reference.Callflow(id);
            case "connection" -> new Reference.Connection(id);
            default -> throw unknown(kind);
        };
    }

    /** All references in a configuration record, by the name of its field, in order. */
    public static Map<String, List<Reference>> in(Record record) {
        Map<String, List<Reference>> found = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            List<Reference> here = new ArrayList<>();
            collect(read(component, record), here);
            if (!here.isEmpty()) {
                found.put(component.getName(), here);
            }
        }
        return found;
    }

    private static void collect(Object value, List<Reference> found) {
        switch (value) {
            case Reference reference -> found.add(reference);
            case Optional<?> optional -> optional.ifPresent(inner -> collect(inner, found));
            case List<?> list -> list.forEach(inner -> collect(inner, found));
            case Record record -> in(record).values().forEach(found::addAll);
            default -> {
                // Text, numbers and the like hold no references.
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName() + " cannot be read", e);
        }
    }
}
