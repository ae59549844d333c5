package org.callwright.it.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.callwright.asterisk.testing.FreePorts;
import org.ops4j.pax.exam.Option;

/**
 * What the reference host consists of, for a container that a test runs in: the same bundles on the same start levels
 * with the same properties. Left out is the console's shell, which would take the test's standard input.
 */
final class HostOptions {
    private static final int ACTIONS_LEVEL = 30;
    private static final int ALL_STARTED = 40;

    private HostOptions() {}

    static Option[] host() throws IOException {
        Path home = Path.of(System.getProperty("host.home")).toRealPath();
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "container-");
        Files.createDirectories(data.resolve("etc"));

        List<Option> options = new ArrayList<>(List.of(
                junitBundles(),
                frameworkStartLevel(ALL_STARTED),
                systemProperty("callwright.home").value(home.toString()),
                systemProperty("callwright.data").value(data.toString()),
                systemProperty("org.osgi.service.http.port").value("" + FreePorts.next()),
                systemProperty("org.apache.felix.http.host").value("127.0.0.1")));
        addProperties(options, home, data);
        for (String level : List.of("01", "10", "20")) {
            addBundles(options, home.resolve("bundles").resolve(level), Integer.parseInt(level));
        }
        addBundles(options, home.resolve("actions"), ACTIONS_LEVEL);
        for (Class<?> each : List.of(Assertions.class, ByteBuddy.class)) {
            options.add(bundle(
                    each.getProtectionDomain().getCodeSource().getLocation().toString()));
        }
        return options.toArray(Option[]::new);
    }

    /** Where and when the framework starts is the container's affair; all else is as the host has it. */
    private static void addProperties(List<Option> options, Path home, Path data) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("conf/framework.properties"))) {
            properties.load(reader);
        }
        // Here the actions are installed like all other bundles.
        properties.computeIfPresent(
                "felix.fileinstall.dir",
                (key, folders) -> ((String) folders).replace(",${callwright.home}/actions", ""));
        properties.forEach((key, value) -> {
            if (!key.toString().startsWith("org.osgi.framework.")) {
                options.add(frameworkProperty(key.toString())
                        .value(value.toString()
                                .replace("${callwright.home}", home.toString())
                                .replace(
                                        "${callwright.etc}", data.resolve("etc").toString())
                                .replace("${callwright.data}", data.toString())));
            }
        });
    }

    private static void addBundles(List<Option> options, Path folder, int level) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            jars.sorted()
                    .forEach(jar -> options.add(bundle(jar.toUri().toString()).startLevel(level)));
        }
    }
}
