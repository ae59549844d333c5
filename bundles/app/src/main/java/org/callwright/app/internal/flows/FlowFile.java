package org.callwright.app.internal.flows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.callwright.app.AppException;
import org.callwright.app.Callflows;

/** The bytes of a file that is imported, as some editor wrote it. */
record FlowFile(byte[] bytes) {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /**
     * The text in the file, without the mark that some editors begin UTF-8 files with.
     *
     * @throws AppException when the file is too large or in another encoding
     */
    String text() {
        if (bytes.length > Callflows.LARGEST_FILE) {
            throw new AppException("A file with a callflow may have 2 MB at most.");
        }
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
