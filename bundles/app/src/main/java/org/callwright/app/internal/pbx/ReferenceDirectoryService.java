package org.callwright.app.internal.pbx;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.InventorySource.Item;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The entries on the PBX and Callwright's own. */
@Component(service = {ReferenceDirectory.class, ReferenceDirectoryService.class})
public class ReferenceDirectoryService implements ReferenceDirectory {
    private final PbxConnection pbx;
    private final PbxInventory inventory;
    private final LocalReferences local;
    private final Locale language;

    @Activate
    public ReferenceDirectoryService(
            @Reference PbxConnection pbx, @Reference PbxInventory inventory, @Reference LocalReferences local) {
        this(pbx, inventory, local, Locale.ENGLISH);
    }

    private ReferenceDirectoryService(
            PbxConnection pbx, PbxInventory inventory, LocalReferences local, Locale language) {
        this.pbx = pbx;
        this.inventory = inventory;
        this.local = local;
        this.language = language;
    }

    @Override
    public ReferenceDirectory in(Locale other) {
        return new ReferenceDirectoryService(pbx, inventory, local, other);
    }

    @Override
    public Listing list(ReferenceKind kind) {
        return local.list(kind).map(entries -> new Listing(entries, true)).orElseGet(() -> onPbx(kind));
    }

    private Listing onPbx(ReferenceKind kind) {
        PbxInventory.Known now = inventory.read(Set.of(kind)).get(kind);
        List<Entry> entries = now.items().stream()
                .map(item -> new Entry(item.id(), name(kind, item)))
                .toList();
        return new Listing(entries, now.current() && pbx.isReachable());
    }

    private String name(ReferenceKind kind, Item item) {
        return item.name().equals(item.id()) ? kind.nameOf(item.id(), language) : item.name();
    }

    @Override
    public List<Entry> variables() {
        return local.variables();
    }

    @Override
    public String name(ConfigValue.Reference reference) {
        return ReferenceKind.of(reference)
                .map(kind -> local.name(kind, reference.id())
                        .orElseGet(() -> name(
                                kind,
                                inventory.item(kind, reference.id()).orElse(new Item(reference.id(), reference.id())))))
                .orElse(reference.id());
    }

    @Override
    public long edition() {
        return inventory.edition();
    }

    /** Has the names of the entries on the PBX known; takes as long as {@link #list} for each kind that needs it. */
    public void refresh() {
        inventory.read(EnumSet.complementOf(EnumSet.of(ReferenceKind.LANGUAGE)));
    }
}
