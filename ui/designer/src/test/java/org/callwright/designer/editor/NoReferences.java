package org.callwright.designer.editor;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.app.ReferenceDirectory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.config.ConfigValue;

/**
 * A PBX with nothing to refer to.
 *
 * @param editions how often it was found to be another one
 */
record NoReferences(AtomicLong editions) implements ReferenceDirectory {
    NoReferences() {
        this(new AtomicLong());
    }

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
        return editions.get();
    }
}
