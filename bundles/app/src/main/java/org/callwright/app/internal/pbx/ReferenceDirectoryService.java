package org.callwright.app.internal.pbx;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The entries on the PBX and Callwright's own. */
@Component(service = {ReferenceDirectory.class, ReferenceDirectoryService.class})
public class ReferenceDirectoryService implements ReferenceDirectory {
    private final PbxConnection pbx;
    private final PbxInventory inventory;
    private final LocalReferences local;

    @Activate
    public ReferenceDirectoryService(
            @Reference PbxConnection pbx, @Reference PbxInventory inventory, @Reference LocalReferences local) {
        this.pbx = pbx;
        this.inventory = inventory;
        this.local = local;
    }

    @Override
    public Listing list(ReferenceKind kind) {
        return local.list(kind).map(entries -> new Listing(entries, true)).orElseGet(() -> onPbx(kind));
    }

    private Listing onPbx(ReferenceKind kind) {
        PbxInventory.Known now = inventory.read(Set.of(kind)).get(kind);
        List<Entry> entries = now.items().stream()
                .map(item -> new Entry(item.id(), item.name()))
                .toList();
        return new Listing(entries, now.current() && pbx.isReachable());
    }

    @Override
    public List<Entry> variables() {
        return local.variables();
    }

    @Override
    public String name(ConfigValue.Reference reference) {
        return ReferenceKind.of(reference)
                .flatMap(kind -> local.name(kind, reference.id()).or(() -> inventory.name(kind, reference.id())))
                .orElse(reference.id());
    }

    /** Has the names of the entries on the PBX known; takes as long as {@link #list} for each kind. */
    public void refresh() {
        inventory.read(EnumSet.allOf(ReferenceKind.class));
    }
}
