package org.callwright.app.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token of the phone book: off at first, another one for each time, and in a file that nobody else may read. */
class PhonebookServiceTest {
    @TempDir
    Path folder;

    private TemporaryStore store;
    private PhonebookService phonebook;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        phonebook = new PhonebookService(store.phonebook(), new Permissions(store.users()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thereIsNoneUntilOneIsMade() {
        assertThat(phonebook.token(Operator.CONSOLE)).isEmpty();
        assertThat(phonebook.isOpenedBy("")).isFalse();
        assertThat(folder.resolve("phonebook.key")).doesNotExist();
    }

    @Test
    void aNewOneEndsTheOneBeforeAndOutlivesARestart() {
        String first = phonebook.renew(Operator.CONSOLE);
        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(phonebook.isOpenedBy(first)).isTrue();

        String second = phonebook.renew(Operator.CONSOLE);
        assertThat(phonebook.isOpenedBy(first)).isFalse();
        var restarted = new PhonebookService(store.phonebook(), new Permissions(store.users()));
        assertThat(restarted.isOpenedBy(second)).isTrue();
        assertThat(restarted.token(Operator.CONSOLE)).contains(second);
        assertThat(restarted.isOpenedBy(second + "0")).isFalse();
        assertThat(restarted.isOpenedBy(second.toUpperCase(Locale.ROOT) + "ä")).isFalse();
    }

    @Test
    void switchedOffNothingOpensIt() {
        String token = phonebook.renew(Operator.CONSOLE);
        phonebook.switchOff(Operator.CONSOLE);
        phonebook.switchOff(Operator.CONSOLE);

        assertThat(phonebook.isOpenedBy(token)).isFalse();
        assertThat(phonebook.token(Operator.CONSOLE)).isEmpty();
    }

    @Test
    void itsFileIsForThisUserAlone() throws Exception {
        phonebook.renew(Operator.CONSOLE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("phonebook.key"))))
                .isEqualTo("rw-------");

        Files.writeString(folder.resolve("phonebook.key"), "short");
        assertThat(phonebook.isOpenedBy("short")).isFalse();
        assertThatThrownBy(() -> phonebook.token(Operator.CONSOLE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Make a new address")
                .hasMessageNotContaining("backup");
        assertThat(phonebook.isOpenedBy(phonebook.renew(Operator.CONSOLE))).isTrue();
    }
}
