package org.callwright.store.internal.secrets;

import java.nio.file.Path;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The key by which the PBX shows that it asks for a step. A file of its own beside the database: a copy of the database
 * that somebody gets hold of does not tell it. Where the file is lost, another key is made and published.
 */
@Component(service = StepKeyFile.class)
public class StepKeyFile {
    private final KeyFile file;

    @Activate
    public StepKeyFile(BundleContext bundle) {
        this(Path.of(Objects.requireNonNullElse(bundle.getProperty("callwright.data"), "data"), "store", "steps.key")
                .toAbsolutePath());
    }

    /** @param file created when the key is first asked for */
    public StepKeyFile(Path file) {
        this.file = new KeyFile(file, "Remove it: then another one is made.");
    }

    /**
     * 32 hexadecimal digits.
     *
     * @throws org.callwright.store.StoreException when the key cannot be read or created
     */
    public String value() {
        return KeyFile.digits(file.readOrMake());
    }
}
