package org.callwright.store.internal.secrets;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.callwright.store.PhonebookToken;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The secret of the phone book's addresses, made of a key in a file of its own. Without the file there is no phone book. */
@Component
public class PhonebookTokenFile implements PhonebookToken {
    private final KeyFile file;

    @Activate
    public PhonebookTokenFile(BundleContext bundle) {
        this(Path.of(
                        Objects.requireNonNullElse(bundle.getProperty("callwright.data"), "data"),
                        "store",
                        "phonebook.key")
                .toAbsolutePath());
    }

    /** @param file there as long as there is a phone book */
    public PhonebookTokenFile(Path file) {
        this.file = new KeyFile(file, "Make a new address of the phone book, and type it into all phones.");
    }

    @Override
    public Optional<String> find() {
        return file.find().map(KeyFile::digits);
    }

    @Override
    public String renew() {
        return KeyFile.digits(file.renew());
    }

    @Override
    public void remove() {
        file.remove();
    }
}
