package org.callwright.app.internal.flows;

import java.util.List;
import java.util.Locale;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;

/** Knows nothing but ids. */
public record IdReferences() implements ReferenceDirectory {
    @Override
    public ReferenceDirectory in(Locale language) {
        return this;
    }

    @Override
    public Listing list(ReferenceKind kind) {
        return new Listing(List.of(), true);
    }

    @Override
    public List<Entry> variables() {
        return List.of();
    }

    @Override
    public String name(ConfigValue.Reference reference) {
        return reference.id();
    }

    @Override
    public long edition() {
        return 0;
    }
}
