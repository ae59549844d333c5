package org.callwright.asterisk.internal.inventory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.PJSipShowEndpointsAction;
import org.asteriskjava.manager.action.QueueSummaryAction;
import org.asteriskjava.manager.action.VoicemailUsersListAction;
import org.asteriskjava.manager.event.EndpointList;
import org.asteriskjava.manager.event.QueueSummaryEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.VoicemailUserEntryEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.pbx.Inventory;
import org.callwright.pbx.Inventory.Item;

/** Reads what exists on an Asterisk, and remembers it for a moment. Errors as with {@link AmiConnection#ask}. */
public final class AsteriskInventory {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Pattern SETTING = Pattern.compile("(callerid|context)\\s*: (.*)");
    private static final Pattern IDENTIFY = Pattern.compile("Identify:\\s+[^<].*");
    private static final Pattern CALLER = Pattern.compile("(.*)<([^>]*)>");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,15}");
    /** What a console command takes as one word. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.@+-]+");

    private final AmiConnection ami;
    private final String inboundContext;
    private final AllowedTargets allowed;
    private Inventory last;
    private long readAt;

    /**
     * @param inboundContext where trunks put their calls
     * @param allowed what the reseller lets callflows use of the PBX's own dialplan
     */
    public AsteriskInventory(AmiConnection ami, String inboundContext, AllowedTargets allowed) {
        this.ami = ami;
        this.inboundContext = inboundContext;
        this.allowed = allowed;
    }

    public synchronized Inventory inventory() {
        if (last == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            List<Item> phones = phones();
            last = new Inventory(Map.of(
                    "phone", phones,
                    "mailbox", mailboxes(),
                    "prompt", prompts(),
                    "queue", queues(),
                    "music-class", musicClasses(),
                    "extension", extensions(phones),
                    "destination", allowed.destinations(),
                    "route", allowed.routes()));
            readAt = System.nanoTime();
        }
        return last;
    }

    public synchronized void forget() {
        last = null;
    }

    private List<Item> phones() {
        return sorted(list(new PJSipShowEndpointsAction(), EndpointList.class, this::phone));
    }

    /**
     * An endpoint that is no trunk. A trunk is what logs in elsewhere (outbound authentication), what is known by its
     * address without having to log in, and what puts its calls into the inbound context.
     */
    private Item phone(EndpointList endpoint) {
        String id = endpoint.getObjectName();
        if (isGiven(endpoint.getOutboundAuths())) {
            return null;
        }
        if (id == null || !WORD.matcher(id).matches()) {
            return null;
        }
        String name = id;
        boolean logsIn = isGiven(endpoint.getAuths());
        for (String line : ami.command("pjsip show endpoint " + id)) {
            Matcher setting = SETTING.matcher(line.trim());
            if (setting.matches()
                    && setting.group(1).equals("context")
                    && setting.group(2).equals(inboundContext)) {
                return null;
            }
            if (!logsIn && IDENTIFY.matcher(line.trim()).matches()) {
                return null;
            }
            if (setting.matches() && setting.group(1).equals("callerid")) {
                name = name(setting.group(2), id);
            }
        }
        return new Item(id, name);
    }

    /** From {@code "Bob" <101>} to {@code Bob <101>}. */
    private static String name(String callerId, String id) {
        Matcher matcher = CALLER.matcher(callerId.trim());
        if (!matcher.matches() || matcher.group(2).equals("unknown")) {
            return id;
        }
        String name = matcher.group(1).trim().replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1");
        return (name.isEmpty() ? id : name) + (matcher.group(2).isEmpty() ? "" : " <" + matcher.group(2) + ">");
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    /** The exact extensions of the PBX's own extension context, by the names of the phones that have their numbers. */
    private List<Item> extensions(List<Item> phones) {
        if (allowed.extensionContext().isEmpty()) {
            return List.of();
        }
        String context = allowed.extensionContext().get();
        return sorted(new LoadedDialplan(ami, Duration.ZERO)
                .context(context).orElse(List.of()).stream()
                        .map(DialplanEntry::extension)
                        .filter(extension -> EXTENSION.matcher(extension).matches())
                        .distinct()
                        .map(extension -> new Item(extension + "@" + context, named(extension, phones)))
                        .toList());
    }

    private static String named(String extension, List<Item> phones) {
        return phones.stream()
                .map(Item::name)
                .filter(name -> name.endsWith("<" + extension + ">"))
                .findFirst()
                .orElse(extension);
    }

    private List<Item> mailboxes() {
        return sorted(list(new VoicemailUsersListAction(), VoicemailUserEntryEvent.class, box -> {
            String id = box.getVoicemailbox() + "@" + box.getVmContext();
            return new Item(
                    id, isGiven(box.getFullname()) ? box.getFullname() + " <" + box.getVoicemailbox() + ">" : id);
        }));
    }

    private List<Item> queues() {
        return sorted(list(
                new QueueSummaryAction(),
                QueueSummaryEvent.class,
                queue -> new Item(queue.getQueue(), queue.getQueue())));
    }

    private List<Item> prompts() {
        return printed("core show sounds", line -> line.endsWith(":") ? Optional.empty() : Optional.of(line));
    }

    private List<Item> musicClasses() {
        return printed(
                "moh show classes",
                line -> Optional.of(line)
                        .filter(text -> text.startsWith("Class:"))
                        .map(text -> text.substring("Class:".length()).trim()));
    }

    private List<Item> printed(String command, Function<String, Optional<String>> id) {
        return sorted(ami.command(command).stream()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .map(id)
                .flatMap(Optional::stream)
                .distinct()
                .map(each -> new Item(each, each))
                .toList());
    }

    /** Nothing where Asterisk has none of a kind, or not the module for it: it answers both with an error. */
    private <E extends ResponseEvent> List<Item> list(
            EventGeneratingAction action, Class<E> type, Function<E, Item> item) {
        List<E> events = new ArrayList<>();
        try {
            events.addAll(ami.list(action, type));
        } catch (AmiErrorException e) {
            if (e.permission()) {
                throw e;
            }
        }
        return events.stream().map(item).filter(Objects::nonNull).toList();
    }

    private static List<Item> sorted(List<Item> items) {
        return items.stream().sorted(Comparator.comparing(Item::id)).toList();
    }
}
