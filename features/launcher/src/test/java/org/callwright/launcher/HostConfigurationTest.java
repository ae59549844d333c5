package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.fileinstall.shaded.util.properties.ConfigurationHandler;
import org.apache.felix.fileinstall.shaded.util.properties.TypedProperties;
import org.callwright.launcher.ami.AmiLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostConfigurationTest {
    private static final AmiLogin LOGIN = new AmiLogin("192.0.2.10", 5038, "callwright", "s3cr\\et${HOME}");

    @TempDir
    Path root;

    private DataFolder data;

    @BeforeEach
    void makeFolder() {
        data = DataFolder.open(root.toString());
    }

    /** As File Install reads a {@code .cfg} file; a variable that gets through shows. */
    private static Map<String, Object> read(String text) throws Exception {
        var properties = new TypedProperties((key, name, value) -> "EXPANDED");
        properties.load(new StringReader(text));
        return properties;
    }

    private Map<String, Object> bridge() throws Exception {
        return read(Files.readString(data.bridgeConfiguration()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "with blanks",
                " blank before",
                "blank after ",
                "#no comment",
                "!no comment",
                "a=b:c",
                "back\\slash",
                "at the end\\",
                "\\\\twice",
                "\\\\\\three times\\\\\\",
                "\\ backslash first",
                "\\}",
                "\\u0041",
                "\\n",
                "${HOME}",
                "$${HOME}",
                "\\${HOME}",
                "$\\{HOME}",
                "$HOME",
                "{HOME}",
                "}",
                "\"quoted\"",
                "I\"5\"",
                "umlaut ä, euro €, wave \uD83D\uDC4B"
            })
    void anyTextReachesTheHostAsItIs(String text) throws Exception {
        // A file in which every value looks like one with a type is read as such; the host's address never does.
        Map<String, String> values = Map.of("host", "127.0.0.1", "secret", text);

        assertThat(read(HostConfiguration.cfg(values))).isEqualTo(values);
    }

    @Test
    void aPbxThatWasThere() throws Exception {
        HostConfiguration.write(TestPlans.existing(root, LOGIN, Optional.of(Path.of("/etc/asterisk"))));

        assertThat(bridge())
                .containsOnly(
                        Map.entry("host", "192.0.2.10"),
                        Map.entry("port", "5038"),
                        Map.entry("user", "callwright"),
                        Map.entry("secret", "s3cr\\et${HOME}"),
                        Map.entry("directory", "/etc/asterisk"),
                        Map.entry("inboundContext", "from-trunk-with-callwright"),
                        Map.entry("internalContext", "phones-with-callwright"),
                        Map.entry("agiHost", "127.0.0.1"),
                        Map.entry("agiPort", "4573"));
        assertThat(data.demoConfiguration()).doesNotExist();
    }

    @Test
    void withoutAFolderOfThatPbxTheDirectoryIsEmpty() throws Exception {
        HostConfiguration.write(TestPlans.existing(root, LOGIN, Optional.empty()));

        assertThat(bridge()).containsEntry("directory", "");
    }

    @Test
    void aDemoPbxHasMoreToOffer() throws Exception {
        demo();

        assertThat(bridge())
                .containsEntry("host", "127.0.0.1")
                .containsEntry("port", "5039")
                .containsEntry("user", "callwright")
                .containsEntry("secret", "abc23")
                .containsEntry("directory", root + "/pbx/etc")
                .containsEntry("extensionContext", "phones")
                .containsEntry("destinations", "600@phones=The office queue; 700@phones=The office conference")
                .containsEntry("routes", "outbound=An outside line");
        try (var in = Files.newInputStream(data.demoConfiguration())) {
            var demo = ConfigurationHandler.read(in);
            assertThat((String[]) demo.get("spareNumbers"))
                    .isEqualTo(Pbx.Demo.SPARE_NUMBERS.toArray())
                    .hasSize(5);
            assertThat(Arrays.asList((Object[]) demo.get("spareExtensions"))).containsExactly("202", "203", "204");
        }
    }

    @Test
    void whatTheDemoOfferedGoesWithIt() throws Exception {
        demo();
        HostConfiguration.write(TestPlans.existing(root, LOGIN, Optional.empty()));

        assertThat(data.demoConfiguration()).doesNotExist();
        assertThat(bridge()).doesNotContainKey("routes");
    }

    @Test
    void onlyItsOwnerMayReadASecret() throws Exception {
        Files.writeString(data.bridgeConfiguration(), "of the last start, and readable by all");

        HostConfiguration.write(TestPlans.existing(root, LOGIN, Optional.empty()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.bridgeConfiguration())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(root.resolve("etc"))) {
            assertThat(files).containsExactly(data.bridgeConfiguration());
        }
    }

    private void demo() throws Exception {
        Files.createDirectories(root.resolve("pbx"));
        Files.writeString(root.resolve("pbx/accounts"), "ami_secret=abc23\n");
        HostConfiguration.write(TestPlans.demo(root, 8080, 5039));
    }
}
