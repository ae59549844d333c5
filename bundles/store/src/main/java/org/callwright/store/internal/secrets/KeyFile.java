package org.callwright.store.internal.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.callwright.store.StoreException;
import org.callwright.store.internal.files.PrivateFile;

/**
 * The file with the key that encrypts secrets, readable by its owner only. It is read each time it is needed, so a
 * restored file takes effect immediately.
 */
record KeyFile(Path path) {
    private static final int KEY_BYTES = 32;

    /** @throws StoreException when the file is missing or does not contain a key */
    SecretKey read() {
        try {
            return key(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new StoreException(
                    "The file with the key, " + path + ", is not there. Put it back from your backup, or type the"
                            + " secret again.",
                    e);
        } catch (IOException e) {
            throw new StoreException("The file with the key, " + path + ", cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the key, creating the file when it does not exist. Never overwrites an existing file. */
    SecretKey readOrMake() {
        synchronized (KeyFile.class) {
            if (Files.notExists(path)) {
                make();
            }
            return read();
        }
    }

    private SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new StoreException("The file " + path + " is no key: it has " + bytes.length + " bytes, not "
                    + KEY_BYTES + ". Put it back from your backup, or remove it and type all secrets again.");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Forces the key to disk before anything is encrypted with it. */
    private void make() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(path.getParent());
            PrivateFile.write(path, out -> out.write(bytes), written -> {});
        } catch (IOException e) {
            throw new StoreException(
                    "No key to encrypt secrets with could be made in " + path + ": " + e.getMessage(), e);
        }
    }
}
