package org.callwright.it.docs;

import static org.callwright.it.docs.Markdown.code;
import static org.callwright.it.docs.Markdown.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What can be configured, as the bundles describe it to containers (OSGi Metatype), and docs/options.md made from it. */
final class OptionsPage {
    private static final String HEAD = """
        # Options

        Made from what the bundles themselves say of their options (OSGi Metatype): a container's own console shows the
        same. Each table is a file in `etc` of the data folder, or in `/etc/callwright` with the Debian package, with
        lines such as `host = 127.0.0.1`. It is read again within seconds when it changes. A list is written on one line
        or on several, apart by commas. What is not in a file has its default; what has none must be given.
        """;

    /**
     * A file of the configuration.
     *
     * @param pid its name, without {@code .cfg}
     */
    record Options(String pid, String description, List<Option> options) {}

    /**
     * One line of it.
     *
     * @param required whether it has no default
     */
    record Option(String key, String name, String description, String preset, boolean required) {}

    private OptionsPage() {}

    /** Of all bundles below a folder, as they were built, by name. */
    static List<Options> all(Path sources) throws IOException {
        try (Stream<Path> files = Stream.concat(walk(sources.resolve("bundles")), walk(sources.resolve("ui")))) {
            return files.filter(file -> file.toString().contains("target/classes/OSGI-INF/metatype/"))
                    .map(OptionsPage::read)
                    .sorted(Comparator.comparing(Options::pid))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) throws IOException {
        return Files.find(folder, 8, (path, attributes) -> path.toString().endsWith(".xml"));
    }

    private static Options read(Path file) {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            Element described = elements(root, "OCD").findFirst().orElseThrow();
            return new Options(
                    elements(root, "Designate").findFirst().orElseThrow().getAttribute("pid"),
                    described.getAttribute("description"),
                    elements(described, "AD").map(OptionsPage::option).toList());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static Option option(Element described) {
        return new Option(
                described.getAttribute("id"),
                described.getAttribute("name"),
                described.getAttribute("description"),
                described.getAttribute("default"),
                !described.hasAttribute("default"));
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    static String markdown(List<Options> all) {
        return HEAD + all.stream().map(OptionsPage::section).collect(Collectors.joining());
    }

    private static String section(Options file) {
        Stream<String> rows = file.options().stream().map(OptionsPage::line);
        return "\n## " + code(file.pid() + ".cfg") + "\n" + file.description() + "\n\n"
                + Stream.concat(Stream.of(row("Key", "What it is", "Default"), row("---", "---", "---")), rows)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Option option) {
        String preset = option.preset().isEmpty() ? "" : code(option.preset());
        return row(
                code(option.key()),
                "**" + option.name() + ".** " + option.description(),
                option.required() ? "must be given" : preset);
    }
}
