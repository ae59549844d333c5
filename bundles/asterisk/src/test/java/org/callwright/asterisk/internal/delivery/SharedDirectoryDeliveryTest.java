package org.callwright.asterisk.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.model.Version;
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
        assertThat(delivery.read()).isEqualTo(PartIndex.EMPTY);
        DialplanDelivery.Undo first = write("one");
        PartIndex one = delivery.read();
        DialplanDelivery.Undo second = write("one", "two");
        PartIndex two = delivery.read();
        assertThat(two.parts()).containsValues(hash("one"), hash("two"));
        assertThat(two.marker()).isEqualTo("exten => onetwo,1,NoOp()");

        second.putBack();
        assertThat(delivery.read()).isEqualTo(one);
        first.putBack();
        assertThat(delivery.read()).isEqualTo(PartIndex.EMPTY);
    }

    @Test
    void aPartThatIsInPlaceIsNotWrittenAgainAndOneThatIsNotNeededIsDeleted() throws Exception {
        write("one", "two");
        Path kept = directory.resolve("callwright-part-1.conf");
        Object file = Files.getAttribute(kept, "unix:ino");
        write("one", "three");

        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(file);
        assertThat(directory.resolve("callwright-part-2.conf")).hasContent("two"); // it may have to be put back
        delivery.deleteOthers(delivery.read());
        assertThat(directory.resolve("callwright-part-2.conf")).doesNotExist();
        assertThat(directory.resolve("callwright-part-3.conf")).hasContent("three");
        write("one", "four");
        assertThat(directory.resolve("callwright-part-2.conf")).hasContent("four");
    }

    @Test
    void aPartThatIsMissingOrWasEditedIsNotTakenForWhatItWas() throws Exception {
        write("one", "two", "three");
        Files.delete(directory.resolve("callwright-part-1.conf"));
        Path edited = directory.resolve("callwright-part-2.conf");
        Files.writeString(edited, "mine");
        Files.setLastModifiedTime(edited, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(delivery.read().parts()).containsExactly(entry(1, ""), entry(2, ""), entry(3, hash("three")));
        write("one", "two", "three");
        assertThat(delivery.read().parts()).containsValues(hash("one"), hash("two"), hash("three"));
    }

    @Test
    void ourFileIsAsReadableAsThePbxsOwn() throws Exception {
        Files.setPosixFilePermissions(
                directory.resolve("extensions.conf"), PosixFilePermissions.fromString("rw-r-----"));

        write("one");

        assertThat(Files.getPosixFilePermissions(directory.resolve("callwright.conf")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void aLineInAFileOfThePbxsOwnCountsToo() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), "#include extensions_custom.conf\n");
        Files.writeString(
                directory.resolve("extensions_custom.conf"), "#tryinclude \"callwright.conf\" ; the designer\n");

        write("one");

        assertThat(delivery.read().has(hash("one"))).isTrue();
    }

    @Test
    void aLineThatIsCommentedOutDoesNotCount() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), ";#tryinclude callwright.conf\n");

        assertThatThrownBy(() -> write("one")).hasMessageContaining("Add '#tryinclude callwright.conf'");
        assertThat(delivery.read()).isEqualTo(PartIndex.EMPTY);
    }

    @Test
    void anIncludeThatCouldStopEveryReloadIsRefused() throws Exception {
        Files.writeString(directory.resolve("extensions.conf"), "#include callwright.conf\n");

        assertThatThrownBy(() -> write("one")).hasMessageContaining("Make it #tryinclude");
    }

    @Test
    void aFileThatIsIncludedUnderTwoSpellingsIsOne() throws Exception {
        Files.createDirectory(directory.resolve("custom"));
        Files.writeString(
                directory.resolve("extensions.conf"),
                "#include mine.conf\n#include ./mine.conf\n#include custom/../mine.conf\n#tryinclude callwright.conf\n");
        Files.writeString(directory.resolve("mine.conf"), "[mine]\n");

        assertThat(delivery.foreign()).extracting(ForeignFile::name).containsExactly("extensions.conf", "mine.conf");
    }

    @Test
    void anIncludeThatNamesNoPossibleFileEndsNoPublication() throws Exception {
        Files.writeString(
                directory.resolve("extensions.conf"), "#tryinclude mine[1.conf\n#tryinclude callwright.conf\n");

        assertThat(delivery.foreign()).isEmpty();
        write("one");
        assertThat(delivery.read()).isNotEqualTo(PartIndex.EMPTY);
    }

    @Test
    void anotherDirectoryIsSaid() {
        SharedDirectoryDelivery elsewhere =
                new SharedDirectoryDelivery(directory.resolve("nowhere"), "callwright.conf");

        assertThatThrownBy(() -> write(elsewhere, "one")).hasMessageContaining("There is no extensions.conf in");
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
            write(delivery, "; much\n".repeat(150_000));
        } catch (DeliveryException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                "then: " + Files.readString(disk.resolve("callwright.conf")).strip());
        try (Stream<Path> files = Files.list(disk)) {
            System.out.println("files: " + files.count());
        }
    }

    private DialplanDelivery.Undo write(String... texts) {
        return write(delivery, texts);
    }

    private static DialplanDelivery.Undo write(DialplanDelivery delivery, String... texts) {
        PartIndex before = delivery.read();
        Map<String, Supplier<String>> parts = new LinkedHashMap<>();
        for (String text : texts) {
            parts.put(hash(text), () -> text);
        }
        String marker = "exten => " + (texts[0].length() > 9 ? "long" : String.join("", texts)) + ",1,NoOp()";
        return delivery.replace(before, before.next(List.copyOf(parts.keySet()), marker), parts);
    }

    private static String hash(String text) {
        return Version.hash(text).substring(0, 12);
    }
}
