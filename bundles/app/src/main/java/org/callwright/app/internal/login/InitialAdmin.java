package org.callwright.app.internal.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first user of a new installation. The password stands in {@code first-admin-password} in the data folder,
 * readable by nobody else, until it is changed.
 */
@Component(service = InitialAdmin.class, immediate = true)
public class InitialAdmin {
    static final String LOGIN = "admin";
    static final String FILE = "first-admin-password";

    private static final Logger LOG = LoggerFactory.getLogger(InitialAdmin.class);

    private final Path file;

    @Activate
    public InitialAdmin(BundleContext context, @Reference UserStore users) throws IOException {
        this(Path.of(Optional.ofNullable(context.getProperty("callwright.data")).orElse("data")), users);
    }

    InitialAdmin(Path folder, UserStore users) throws IOException {
        file = folder.resolve(FILE);
        if (users.users().isEmpty()) {
            create(folder, users);
        }
    }

    private void create(Path folder, UserStore users) throws IOException {
        String password = PasswordHashes.random();
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + System.lineSeparator());
        users.save(new User(
                LOGIN, PasswordHashes.hash(password), Role.ADMINISTRATOR, true, Optional.empty(), Optional.empty()));
    }

    /** Removes the file when what stands in it lets nobody in any more. */
    void passwordChanged(String login) {
        if (login.equals(LOGIN)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The first password is no longer valid, but its file {} stays: {}", file, e.getMessage());
            }
        }
    }
}
