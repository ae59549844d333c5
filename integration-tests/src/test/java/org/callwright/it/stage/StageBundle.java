package org.callwright.it.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.callwright.it.stage.bundle.StageCommands;

/** The bundle with {@link StageCommands}, which tests install into every host. */
final class StageBundle {
    private StageBundle() {}

    /** Writes its jar. */
    static Path write(Path jar) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.callwright.it.stage");
        main.putValue("Bundle-Activator", StageCommands.class.getName());
        main.putValue(
                "Import-Package",
                "org.osgi.framework, org.callwright.app, org.callwright.app.access,"
                        + " org.callwright.app.contacts, org.callwright.app.numbers, org.callwright.model, org.callwright.store, org.callwright.store.connections");
        String path = StageCommands.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream type = StageCommands.class.getClassLoader().getResourceAsStream(path)) {
            out.putNextEntry(new JarEntry(path));
            type.transferTo(out);
        }
        return jar;
    }
}
