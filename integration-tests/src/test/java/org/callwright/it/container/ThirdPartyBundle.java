package org.callwright.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.callwright.action.Action;

/**
 * A bundle with one action, as a stranger would bring it.
 *
 * @param name its symbolic name
 * @param imports its {@code Import-Package}
 * @param action the class of the action; records and enums in it come along
 * @param properties what {@code @ActionType} says, by the names there
 * @param services the interfaces by which its component is offered
 * @param needed the services that its component does not do without
 */
public record ThirdPartyBundle(
        String name,
        String imports,
        Class<?> action,
        Map<String, String> properties,
        List<String> services,
        List<String> needed) {

    /** One with all that an action needs. */
    public static ThirdPartyBundle of(String name, Class<?> action, String id, String label) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("id", id);
        properties.put("label", label);
        properties.put("group", "Test");
        properties.put("icon", "search");
        return new ThirdPartyBundle(
                name, "org.callwright.action", action, properties, List.of(Action.class.getName()), List.of());
    }

    public ThirdPartyBundle importing(String imports) {
        return new ThirdPartyBundle(name, imports, action, properties, services, needed);
    }

    ThirdPartyBundle without(String property) {
        var fewer = new LinkedHashMap<>(properties);
        fewer.remove(property);
        return new ThirdPartyBundle(name, imports, action, fewer, services, needed);
    }

    ThirdPartyBundle offering(String... services) {
        return new ThirdPartyBundle(name, imports, action, properties, List.of(services), needed);
    }

    ThirdPartyBundle needing(String... needed) {
        return new ThirdPartyBundle(name, imports, action, properties, services, List.of(needed));
    }

    /** Writes its jar into a folder, in one go. */
    public Path write(Path folder) throws IOException {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", imports);
        main.putValue("Service-Component", "OSGI-INF/action.xml");
        Path part = Files.createTempFile(name, ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(part), manifest)) {
            put(out, "OSGI-INF/action.xml", component().getBytes(StandardCharsets.UTF_8));
            put(out, action);
            for (Class<?> inner : action.getDeclaredClasses()) {
                put(out, inner);
            }
            put(out, action.getName().replace('.', '/') + "$1.class");
        }
        Path jar = folder.resolve(name + ".jar");
        Files.copy(part, folder.resolve(name + ".part"));
        Files.delete(part);
        return Files.move(folder.resolve(name + ".part"), jar);
    }

    private String component() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                %s
                  <property name="callwright.action.schema" type="Integer" value="1"/>
                %s
                %s
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(
                        name,
                        properties.entrySet().stream()
                                .map(each -> "  <property name=\"callwright.action." + each.getKey() + "\" value=\""
                                        + each.getValue() + "\"/>")
                                .collect(Collectors.joining("\n")),
                        services.isEmpty()
                                ? ""
                                : "  <service>" + elements(services, "<provide interface=\"%s\"/>") + "</service>",
                        elements(needed, "  <reference name=\"needed\" interface=\"%s\"/>"),
                        action.getName());
    }

    private static String elements(List<String> interfaces, String element) {
        return interfaces.stream().map(element::formatted).collect(Collectors.joining());
    }

    private static void put(JarOutputStream out, Class<?> type) throws IOException {
        put(out, type.getName().replace('.', '/') + ".class");
    }

    /** What the compiler may have made beside the classes is put in when it is there. */
    private static void put(JarOutputStream out, String name) throws IOException {
        try (InputStream in = ThirdPartyBundle.class.getClassLoader().getResourceAsStream(name)) {
            if (in != null) {
                put(out, name, in.readAllBytes());
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
    }
}
