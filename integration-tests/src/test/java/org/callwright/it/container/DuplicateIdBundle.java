package org.callwright.it.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** The ring action's jar under another bundle's name: the same action id, another label, a higher ranking. */
final class DuplicateIdBundle {
    static final String NAME = "com.example.ring";
    private static final String LABEL = "Ring, by another vendor";

    private DuplicateIdBundle() {}

    static InputStream jar(Path hostHome) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Path original = hostHome.resolve("actions/org.callwright.actions.ring.jar");
        try (var in = new JarInputStream(Files.newInputStream(original))) {
            var manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, NAME);
            try (var out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(changed(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static byte[] changed(String name, byte[] content) {
        if (!name.startsWith("OSGI-INF/")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replace(
                        "\"Ring\"/>\n  <property name=\"callwright.action.group\"",
                        '"' + LABEL
                                + "\"/>\n  <property name=\"service.ranking\" type=\"Integer\" value=\"7\"/>"
                                + "\n  <property name=\"callwright.action.group\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
