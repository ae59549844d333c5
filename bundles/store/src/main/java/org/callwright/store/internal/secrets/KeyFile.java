package org.callwright.store.internal.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.callwright.store.StoreException;
import org.callwright.store.internal.files.PrivateFile;

/**
 * A file with a key, such as that which encrypts secrets, readable by its owner only. It is read each time it is needed, so a
 * restored file takes effect immediately.
 *
 * @param path where it is
 * @param remedy what to do when it is damaged: a sentence
 */
record KeyFile(Path path, String remedy) {
    private static final int KEY_BYTES = 32;

    /** Of a key that is a secret itself: as many as nobody guesses. */
    private static final int DIGITS = 32;

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

    /** The key; empty when there is no file. */
    Optional<SecretKey> find() {
        synchronized (KeyFile.class) {
            return Files.exists(path) ? Optional.of(read()) : Optional.empty();
        }
    }

    /** Another key, in place of the one that may be there. */
    SecretKey renew() {
        synchronized (KeyFile.class) {
            make();
            return read();
        }
    }

    /** Removes the file, if there is one. */
    void remove() {
        synchronized (KeyFile.class) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new StoreException("The file " + path + " cannot be removed: " + e.getMessage(), e);
            }
        }
    }

    /** A key as 32 hexadecimal digits. */
    static String digits(SecretKey key) {
        return HexFormat.of().formatHex(key.getEncoded()).substring(0, DIGITS);
    }

    private SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new StoreException("The file " + path + " is no key: it has " + bytes.length + " bytes, not "
                    + KEY_BYTES + ". " + remedy);
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
            throw new StoreException("No key could be made in " + path + ": " + e.getMessage(), e);
        }
    }
}
