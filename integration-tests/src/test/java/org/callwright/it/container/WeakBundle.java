package org.callwright.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with a component that the machine has no thread for at first. */
final class WeakBundle {
    static final String NAME = "org.callwright.weak";
    static final String TRIES = "callwright.weak.tries";

    private WeakBundle() {}

    /** A service that cannot be made at the first try. */
    public static final class Weak implements Runnable {
        public Weak() {
            int tries = Integer.getInteger(TRIES, 0) + 1;
            System.setProperty(TRIES, String.valueOf(tries));
            if (tries == 1) {
                throw new OutOfMemoryError("unable to create native thread");
            }
        }

        @Override
        public void run() {
            // That it is there is all.
        }
    }

    /** Writes its jar into a folder. */
    static Path write(Path folder) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Service-Component", "OSGI-INF/weak.xml");
        Path jar = folder.resolve(NAME + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "OSGI-INF/weak.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" immediate="true">
                      <service><provide interface="java.lang.Runnable"/></service>
                      <implementation class="%s"/>
                    </scr:component>
                    """.formatted(NAME, Weak.class.getName())
                    .getBytes(StandardCharsets.UTF_8));
            String file = Weak.class.getName().replace('.', '/') + ".class";
            try (InputStream in = WeakBundle.class.getClassLoader().getResourceAsStream(file)) {
                put(out, file, in.readAllBytes());
            }
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
    }
}
