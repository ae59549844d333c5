package org.callwright.app.internal.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: {@code pbkdf2-sha256:<rounds>:<salt>:<hash>}, by PBKDF2 (RFC 8018). */
final class PasswordHashes {
    /** What OWASP asks for with SHA-256. */
    static final int ROUNDS = 600_000;

    /** More is not a password but an attempt to keep the processor busy. */
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";

    /** Without the ones that look alike, since people type it from a terminal. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHashes() {}

    static String hash(String password) {
        return hash(password, ROUNDS);
    }

    static String hash(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hex = HexFormat.of();
        return SCHEME + ":" + rounds + ":" + hex.formatHex(salt) + ":" + hex.formatHex(derive(password, salt, rounds));
    }

    /** Takes as long for a hash that was made with fewer rounds. */
    static boolean matches(String password, String kept) {
        String[] parts = kept.split(":");
        if (parts.length != 4 || !parts[0].equals(SCHEME) || password.length() > LONGEST) {
            return false;
        }
        int rounds = Integer.parseInt(parts[1]);
        byte[] salt = HexFormat.of().parseHex(parts[2]);
        byte[] expected = HexFormat.of().parseHex(parts[3]);
        boolean right = MessageDigest.isEqual(expected, derive(password, salt, rounds));
        if (rounds < ROUNDS) {
            derive(password, salt, ROUNDS - rounds);
        }
        return right;
    }

    /** Whether it was made with fewer rounds than are made now. */
    static boolean isOutdated(String kept) {
        return !kept.startsWith(SCHEME + ":" + ROUNDS + ":");
    }

    /** A random password of 14 letters and digits, some 80 bits. */
    static String random() {
        var password = new StringBuilder();
        RANDOM.ints(14, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        }
    }
}
