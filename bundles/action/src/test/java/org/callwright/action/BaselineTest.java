package org.callwright.action;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the build lets pass and what it refuses when these types change, as bnd decides it: each change is really made
 * and compiled, and compared with what is here now by what the build compares with.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselineTest {
    private static final Pattern VERSION = Pattern.compile("@Version\\(\"(\\d+)\\.(\\d+)\\.\\d+\"\\)");

    private final Map<String, String> now = new TreeMap<>();
    private Path folder;
    private Path released;

    @BeforeAll
    void readAndCompileWhatIsHereNow(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Path root = Path.of("src/main/java/org/callwright/action");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                now.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        released = bundle("released", "0.0.0", now); // as scripts/release-api leaves it
    }

    @Test
    void whatIsAsItWasPasses() throws Exception {
        assertThat(refused(now)).isEmpty();
    }

    @Test
    void aMethodWithABodyForActionsPassesWithTheNextMinorVersion() throws Exception {
        var added = with(
                "Action.java",
                "default void check(C config",
                "default void more(C config) {}\n default void check(C config");

        assertThat(refused(added)).as("without a version").containsExactly("org.callwright.action");
        assertThat(refused(nextMinor(added))).isEmpty();
    }

    @Test
    void aMethodMoreOfWhatCallwrightImplementsPassesWithTheNextMinorVersion() throws Exception {
        var added = with(
                "Dialplan.java", "Dialplan mark(String label);", "Dialplan mark(String label);\n Dialplan pause();");
        var field = with(
                "Field.java", "String unit() default \"\";", "String unit() default \"\";\n int width() default 1;");
        var kind =
                with("Reference.java", "String id();", "String id();\n record Fax(String id) implements Reference {}");

        for (var each : List.of(added, field, kind)) {
            assertThat(refused(each)).as("without a version").containsExactly("org.callwright.action");
            assertThat(refused(nextMinor(each))).isEmpty();
        }
    }

    @Test
    void aMethodThatEveryActionWouldHaveToWriteIsRefused() throws Exception {
        assertThat(refused(nextMinor(with(
                        "Action.java",
                        "default void check(C config",
                        "void more(C config);\n default void check(C config"))))
                .containsExactly("org.callwright.action");
    }

    @Test
    void aMethodThatIsGoneOrHasAnotherNameIsRefused() throws Exception {
        assertThat(refused(nextMinor(with("Dialplan.java", "Dialplan add(Variable variable, int amount);", ""))))
                .containsExactly("org.callwright.action");
        assertThat(refused(nextMinor(
                        with("Dialplan.java", "Dialplan comeBack(String result);", "Dialplan back(String result);"))))
                .containsExactly("org.callwright.action");
        assertThat(refused(nextMinor(
                        with("Section.java", "Dialplan dialled(String digits);", "Dialplan dialled(int digits);"))))
                .containsExactly("org.callwright.action");
    }

    @Test
    void aRecordWithAnotherComponentIsRefused() throws Exception {
        assertThat(refused(nextMinor(with(
                        "Value.java",
                        "record Channel(String section)",
                        "record Channel(String section, int channels)"))))
                .containsExactly("org.callwright.action");
    }

    /** The packages, or the bundle, whose version does not fit what was changed; as the build's plug-in decides. */
    private Set<String> refused(Map<String, String> sources) throws Exception {
        Path changed = bundle("changed", "0.1.0", sources);
        try (var reporter = new Processor();
                var newer = new Jar(changed.toFile());
                var older = new Jar(released.toFile())) {
            var baseline = new Baseline(reporter, new DiffPluginImpl());
            Set<String> refused = new TreeSet<>();
            baseline.baseline(newer, older, null).stream()
                    .filter(info -> info.mismatch)
                    .forEach(info -> refused.add(info.packageName));
            if (baseline.getBundleInfo().mismatch) {
                refused.add(baseline.getBundleInfo().bsn);
            }
            return refused;
        }
    }

    private Map<String, String> with(String file, String part, String instead) {
        assertThat(now.get(file)).as(file).contains(part);
        return replaced(now, file, now.get(file).replace(part, instead));
    }

    private static Map<String, String> nextMinor(Map<String, String> sources) {
        var version = VERSION.matcher(sources.get("package-info.java"));
        assertThat(version.find()).isTrue();
        String next = "@Version(\"" + version.group(1) + "." + (Integer.parseInt(version.group(2)) + 1) + ".0\")";
        return replaced(sources, "package-info.java", version.replaceAll(next));
    }

    private static Map<String, String> replaced(Map<String, String> sources, String file, String text) {
        var changed = new TreeMap<>(sources);
        changed.put(file, text);
        return changed;
    }

    /** Compiles sources and makes a bundle of them, with what bnd reads from their annotations. */
    private Path bundle(String name, String version, Map<String, String> sources) throws Exception {
        Path classes = Files.createTempDirectory(folder, name);
        var messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                "--release",
                "21");
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, files(sources))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        try (var builder = new Builder()) {
            builder.setBundleSymbolicName("org.callwright.action");
            builder.setBundleVersion(version);
            builder.addClasspath(classes.toFile());
            builder.setProperty(Constants.INCLUDERESOURCE, classes.toString());
            builder.setProperty(Constants.IMPORT_PACKAGE, "*;resolution:=optional");
            Path jar = folder.resolve(name + ".jar");
            builder.build().write(jar.toFile());
            assertThat(builder.getErrors()).isEmpty();
            return jar;
        }
    }

    private static List<JavaFileObject> files(Map<String, String> sources) {
        return sources.entrySet().stream()
                .<JavaFileObject>map(source ->
                        new SimpleJavaFileObject(
                                URI.create("string:///org/callwright/action/" + source.getKey()),
                                JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return source.getValue();
                            }
                        })
                .toList();
    }
}
