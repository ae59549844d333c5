package org.callwright.app.internal.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.callwright.store.UserStore;
import org.callwright.store.UserStore.User;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the first user of a new installation. The password stands in {@code first-admin-password} in the data folder,
 * readable by nobody else.
 */
@Component(service = InitialAdmin.class, immediate = true)
public class InitialAdmin {
    static final String LOGIN = "admin";
    static final String FILE = "first-admin-password";

    @Activate
    public InitialAdmin(BundleContext context, @Reference UserStore users) throws IOException {
        String folder = context.getProperty("callwright.data");
        create(Path.of(folder == null ? "data" : folder), users);
    }

    static void create(Path folder, UserStore users) throws IOException {
        if (!users.users().isEmpty()) {
            return;
        }
        String password = PasswordHashes.random();
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + System.lineSeparator());
        users.save(new User(LOGIN, PasswordHashes.hash(password)));
    }
}
