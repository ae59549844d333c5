package org.callwright.store.internal.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.callwright.store.StoreException;
import org.callwright.store.connections.Secret;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Encrypts the secrets of connections with AES-GCM. The connection's id is authenticated too, so a ciphertext copied to
 * another connection cannot be decrypted.
 */
@Component(service = SecretCipher.class)
public class SecretCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyFile file;

    @Activate
    public SecretCipher(BundleContext bundle) {
        this(Path.of(Objects.requireNonNullElse(bundle.getProperty("callwright.data"), "data"), "store", "secrets.key")
                .toAbsolutePath());
    }

    /** @param file the key file; created when the first secret is encrypted */
    public SecretCipher(Path file) {
        this.file = new KeyFile(file, "Put it back from your backup, or remove it and type all secrets again.");
    }

    /**
     * Encrypts a secret.
     *
     * @param owner the id of the connection that the secret belongs to
     * @return the ciphertext as Base64
     * @throws StoreException when the key cannot be read or created
     */
    public String encrypt(Secret secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, file.readOrMake(), nonce, owner)
                    .doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new StoreException("This Java cannot encrypt by " + ALGORITHM + ".", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} returned for the same owner.
     *
     * @throws StoreException when the key is missing or is not the one that encrypted the secret
     */
    public Secret decrypt(String text, String owner) {
        SecretKey key = file.read();
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            byte[] nonce = new byte[NONCE_BYTES];
            if (all.get() != FORMAT) {
                throw new GeneralSecurityException("Unknown format");
            }
            all.get(nonce);
            byte[] encrypted = new byte[all.remaining()];
            all.get(encrypted);
            return new Secret(new String(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(encrypted), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new StoreException(
                    "The key in " + file.path() + " is not the one that it was encrypted with. Put the file back from"
                            + " your backup, or type the secret again.",
                    e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
