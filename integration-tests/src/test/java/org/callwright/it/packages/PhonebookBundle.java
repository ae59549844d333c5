package org.callwright.it.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle of somebody else's, which has a text on the container's web server. */
final class PhonebookBundle {
    static final String PATH = "/phonebook/all.txt";
    static final String TEXT = "Anna 101";

    private static final String COMPONENT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="phonebook">
          <property name="osgi.http.whiteboard.resource.pattern" value="/phonebook/*"/>
          <property name="osgi.http.whiteboard.resource.prefix" value="/phonebook"/>
          <service><provide interface="java.lang.Object"/></service>
          <implementation class="java.lang.Object"/>
        </scr:component>
        """;

    private PhonebookBundle() {}

    /** Writes its jar into a folder. */
    static void write(Path folder) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "com.example.phonebook");
        main.putValue("Service-Component", "OSGI-INF/phonebook.xml");
        try (var file = Files.newOutputStream(folder.resolve("phonebook-1.0.jar"));
                var jar = new JarOutputStream(file, manifest)) {
            put(jar, "OSGI-INF/phonebook.xml", COMPONENT);
            put(jar, PATH.substring(1), TEXT);
        }
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
