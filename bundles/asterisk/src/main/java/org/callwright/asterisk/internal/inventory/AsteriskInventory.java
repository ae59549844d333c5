package org.callwright.asterisk.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.QueueSummaryAction;
import org.asteriskjava.manager.action.VoicemailUsersListAction;
import org.asteriskjava.manager.event.QueueSummaryEvent;
import org.asteriskjava.manager.event.VoicemailUserEntryEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.ProtectedNumbers;

/** Lists what exists on an Asterisk. Errors as with {@link AmiConnection#ask}. */
public final class AsteriskInventory implements InventorySource {
    /** No conference rooms, since Asterisk creates them for the first caller. */
    private static final Set<ReferenceKind> KINDS = Set.of(
            ReferenceKind.PHONE,
            ReferenceKind.MAILBOX,
            ReferenceKind.PROMPT,
            ReferenceKind.LANGUAGE,
            ReferenceKind.QUEUE,
            ReferenceKind.MUSIC_CLASS,
            ReferenceKind.EXTENSION,
            ReferenceKind.DESTINATION,
            ReferenceKind.ROUTE);

    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,15}");

    private final AmiConnection ami;
    private final LoadedDialplan loaded;
    private final PhoneList phones;
    private final PromptLanguages languages;
    private final AllowedTargets allowed;
    private final Supplier<ProtectedNumbers> protectedNumbers;

    /**
     * @param inboundContext the context of calls from trunks
     * @param allowed the parts of the PBX's own dialplan that callflows may use
     * @param protectedNumbers those that no callflow may ring, though the PBX has an extension for them
     */
    public AsteriskInventory(
            AmiConnection ami,
            LoadedDialplan loaded,
            String inboundContext,
            AllowedTargets allowed,
            Supplier<ProtectedNumbers> protectedNumbers) {
        this.ami = ami;
        this.loaded = loaded;
        this.phones = new PhoneList(ami, inboundContext);
        this.languages = new PromptLanguages(ami::command, System::nanoTime);
        this.allowed = allowed;
        this.protectedNumbers = protectedNumbers;
    }

    @Override
    public Set<ReferenceKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Item> items(ReferenceKind kind) {
        return switch (kind) {
            case PHONE -> phones.items();
            case MAILBOX -> mailboxes();
            case PROMPT -> prompts();
            case QUEUE -> queues();
            case MUSIC_CLASS -> musicClasses();
            case EXTENSION -> extensions();
            case DESTINATION -> allowed.destinations();
            case ROUTE -> allowed.routes();
            case LANGUAGE -> languages();
            case CONFERENCE, CALLFLOW, CONNECTION -> List.of();
        };
    }

    @Override
    public boolean forbids(ReferenceKind kind, String id) {
        return kind == ReferenceKind.PHONE && phones.hasEndpoint(id);
    }

    /** The extensions of the PBX's extension context without patterns, named after the phones with these numbers. */
    private List<Item> extensions() {
        if (allowed.extensionContext().isEmpty()) {
            return List.of();
        }
        String context = allowed.extensionContext().get();
        List<Item> named = phones.items();
        ProtectedNumbers emergency = protectedNumbers.get();
        return loaded.context(context).orElse(List.of()).stream()
                .map(DialplanEntry::extension)
                .filter(extension -> EXTENSION.matcher(extension).matches())
                .filter(extension -> emergency.reachedBy(extension).isEmpty())
                .distinct()
                .map(extension -> new Item(extension + "@" + context, name(extension, named)))
                .toList();
    }

    private static String name(String extension, List<Item> phones) {
        return phones.stream()
                .map(Item::name)
                .filter(name -> name.endsWith("<" + extension + ">"))
                .findFirst()
                .orElse(extension);
    }

    private List<Item> mailboxes() {
        return AmiLists.events(
                        ami,
                        new VoicemailUsersListAction(),
                        VoicemailUserEntryEvent.class,
                        box -> box.getVmContext() == null ? null : box.getVoicemailbox())
                .stream()
                .map(AsteriskInventory::mailbox)
                .toList();
    }

    private static Item mailbox(VoicemailUserEntryEvent box) {
        String id = box.getVoicemailbox() + "@" + box.getVmContext();
        return new Item(
                id, AmiLists.isGiven(box.getFullname()) ? box.getFullname() + " <" + box.getVoicemailbox() + ">" : id);
    }

    private List<Item> queues() {
        return AmiLists.events(ami, new QueueSummaryAction(), QueueSummaryEvent.class, QueueSummaryEvent::getQueue)
                .stream()
                .map(queue -> new Item(queue.getQueue(), queue.getQueue()))
                .toList();
    }

    private List<Item> prompts() {
        return printed("core show sounds", line -> line.endsWith(":") ? Optional.empty() : Optional.of(line));
    }

    private List<Item> languages() {
        return languages.of(prompts().stream().map(Item::id).toList()).stream()
                .map(language -> new Item(language, language))
                .toList();
    }

    private List<Item> musicClasses() {
        return printed(
                "moh show classes",
                line -> Optional.of(line)
                        .filter(text -> text.startsWith("Class:"))
                        .map(text -> text.substring("Class:".length()).trim()));
    }

    /** Items that only Asterisk's console lists, one per line; their names are their ids. */
    private List<Item> printed(String command, Function<String, Optional<String>> id) {
        return ami.command(command).stream()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .map(id)
                .flatMap(Optional::stream)
                .distinct()
                .map(each -> new Item(each, each))
                .toList();
    }
}
