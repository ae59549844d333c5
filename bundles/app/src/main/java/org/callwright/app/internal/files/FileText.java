package org.callwright.app.internal.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.callwright.app.AppException;

/** The text of a file that somebody brings, as some editor wrote it. */
public final class FileText {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /**
     * Reads UTF-8, without the mark that some editors begin such files with.
     *
     * @throws AppException when it is in another encoding
     */
    public static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new AppException(
                    "This file is not in UTF-8. Open it in an editor, save it as UTF-8, and import that.");
        }
    }
}
