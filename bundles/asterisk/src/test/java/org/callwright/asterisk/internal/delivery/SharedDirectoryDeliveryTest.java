package org.callwright.asterisk.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDirectoryDeliveryTest {
    @TempDir
    Path directory;

    private SharedDirectoryDelivery delivery;

    @BeforeEach
    void pbxHasADialplan() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), "[phones]\n#tryinclude callwright.conf\n");
        delivery = new SharedDirectoryDelivery(directory, "callwright.conf");
    }

    @Test
    void whatIsWrittenIsReadAndCanBePutBackStepByStep() throws Exception {
        assertThat(delivery.read()).isEmpty();
        DialplanDelivery.Undo first = delivery.write("one\n");
        DialplanDelivery.Undo second = delivery.write("two\n");
        assertThat(delivery.read()).contains("two\n");

        second.putBack();
        assertThat(delivery.read()).contains("one\n");
        first.putBack();
        assertThat(delivery.read()).isEmpty();
    }

    @Test
    void ourFileIsAsReadableAsThePbxsOwn() throws Exception {
        Files.setPosixFilePermissions(
                directory.resolve("extensions.conf"), PosixFilePermissions.fromString("rw-r-----"));

        delivery.write("one\n");

        assertThat(Files.getPosixFilePermissions(directory.resolve("callwright.conf")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void aLineInAFileOfThePbxsOwnCountsToo() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), "#include extensions_custom.conf\n");
        Files.writeString(
                directory.resolve("extensions_custom.conf"), "#tryinclude \"callwright.conf\" ; the designer\n");

        delivery.write("one\n");

        assertThat(delivery.read()).contains("one\n");
    }

    @Test
    void aLineThatIsCommentedOutDoesNotCount() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), ";#tryinclude callwright.conf\n");

        assertThatThrownBy(() -> delivery.write("one\n")).hasMessageContaining("Add '#tryinclude callwright.conf'");
        assertThat(delivery.read()).isEmpty();
    }

    @Test
    void anIncludeThatCouldStopEveryReloadIsRefused() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), "#include callwright.conf\n");

        assertThatThrownBy(() -> delivery.write("one\n")).hasMessageContaining("Make it #tryinclude");
    }

    @Test
    void anotherDirectoryIsSaid() {
        SharedDirectoryDelivery elsewhere =
                new SharedDirectoryDelivery(directory.resolve("nowhere"), "callwright.conf");

        assertThatThrownBy(() -> elsewhere.write("one\n")).hasMessageContaining("There is no extensions.conf in");
    }

    @Test
    void aFullDiskIsSaidAndLeavesWhatWasThere() throws Exception {
        String said = onOwnDisk("size=128k,mode=700", "rw");

        assertThat(said).contains("No space left on device", "make room on it", "then: small", "files: 2");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaid() throws Exception {
        String said = onOwnDisk("mode=700", "ro");

        assertThat(said)
                .contains("Read-only file system", "Let Callwright's user create and rename files", "then: small");
    }

    /** Runs {@link #main} with a small disk that only it sees. */
    private String onOwnDisk(String options, String mode) throws Exception {
        String script = "mount -t tmpfs -o " + options + " none \"$1\" && echo '#tryinclude callwright.conf' >"
                + " \"$1/extensions.conf\" && echo small > \"$1/callwright.conf\" && mount -o remount," + mode
                + " \"$1\" && exec \"$2\" -cp \"$3\" " + SharedDirectoryDeliveryTest.class.getName() + " \"$1\"";
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        script,
                        "sh",
                        Files.createDirectory(directory.resolve("disk")).toString(),
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes());
    }

    /** Writes a megabyte, and tells how that went. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        SharedDirectoryDelivery delivery = new SharedDirectoryDelivery(disk, "callwright.conf");
        try {
            delivery.write("; much\n".repeat(150_000));
        } catch (DeliveryException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("then: " + delivery.read().orElse("nothing"));
        try (Stream<Path> files = Files.list(disk)) {
            System.out.println("files: " + files.count());
        }
    }
}
