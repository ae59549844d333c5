package org.callwright.app.internal.flows;

import org.callwright.app.AppException;
import org.callwright.app.Callflows;
import org.callwright.app.internal.files.FileText;

/** The bytes of a file that is imported. */
record FlowFile(byte[] bytes) {

    /**
     * The text in the file.
     *
     * @throws AppException when the file is too large or in another encoding
     */
    String text() {
        if (bytes.length > Callflows.LARGEST_FILE) {
            throw new AppException("A file with a callflow may have 2 MB at most.");
        }
        return FileText.utf8(bytes);
    }
}
