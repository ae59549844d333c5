package org.callwright.app.internal.checks;

import static org.callwright.compiler.form.ReferenceKind.PHONE;

import java.util.List;
import java.util.Set;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.pbx.InventorySource;

/** A second source of phones: this class is all it takes. */
final class CordlessPhones implements InventorySource {
    @Override
    public Set<ReferenceKind> kinds() {
        return Set.of(PHONE);
    }

    @Override
    public List<Item> items(ReferenceKind kind) {
        return List.of(new Item("workshop", "Workshop <150>"), new Item("bob", "Bob at home"));
    }
}
