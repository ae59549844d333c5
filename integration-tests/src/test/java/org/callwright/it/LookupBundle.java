package org.callwright.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.callwright.it.lookup.Lookup;

/** A bundle with the action {@link Lookup}, as a stranger would bring it. */
final class LookupBundle {
    static final String NAME = "com.example.lookup";

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.lookup">
              <property name="callwright.action.id" value="lookup"/>
              <property name="callwright.action.label" value="Lookup"/>
              <property name="callwright.action.group" value="Test"/>
              <property name="callwright.action.icon" value="search"/>
              <property name="callwright.action.schema" type="Integer" value="1"/>
              <service><provide interface="org.callwright.action.Action"/></service>
              <implementation class="org.callwright.it.lookup.Lookup"/>
            </scr:component>
            """;

    private LookupBundle() {}

    /** Writes its jar into a folder. */
    static Path write(Path folder) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", "org.callwright.action");
        main.putValue("Service-Component", "OSGI-INF/lookup.xml");
        Path jar = folder.resolve(NAME + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "OSGI-INF/lookup.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : new Class<?>[] {Lookup.class, Lookup.Config.class, Lookup.Manner.class}) {
                put(out, type);
            }
            put(out, "org/callwright/it/lookup/Lookup$1.class");
        }
        return jar;
    }

    private static void put(JarOutputStream out, Class<?> type) throws IOException {
        put(out, type.getName().replace('.', '/') + ".class");
    }

    /** What the compiler may have made beside the classes is put in when it is there. */
    private static void put(JarOutputStream out, String name) throws IOException {
        try (InputStream in = LookupBundle.class.getClassLoader().getResourceAsStream(name)) {
            if (in != null) {
                put(out, name, in.readAllBytes());
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
    }

    /**
     * A callflow as JSON: what the lookup finds leads to step s2, else calls go to s3.
     *
     * @param manner of {@link Lookup.Manner}
     */
    static String callflow(String id, String number, Lookup.Manner manner) {
        return """
                {
                  "format": 1,
                  "id": "%s",
                  "name": "Lookup, %s",
                  "numbers": [ "extension:%s" ],
                  "start": "s1",
                  "steps": [ {
                    "id": "s1",
                    "action": "lookup",
                    "config": { "manner": "%s", "key": "a secret key" },
                    "exits": { "ok": "s2", "failed": "s3" }
                  }, {
                    "id": "s2",
                    "action": "end-call"
                  }, {
                    "id": "s3",
                    "action": "end-call"
                  } ]
                }
                """.formatted(id, manner, number, manner);
    }
}
