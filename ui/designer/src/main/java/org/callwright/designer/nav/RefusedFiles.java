package org.callwright.designer.nav;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;

/** Says which files an upload takes when it refuses one, on the page and to screen readers. */
public final class RefusedFiles {

    private RefusedFiles() {}

    /**
     * @param only which files are taken, as a sentence
     * @param refused gets that sentence with each file that is refused
     */
    public static void tell(Upload upload, String only, Consumer<String> refused) {
        upload.addFileRejectedListener(event -> refused.accept(only));
        String broken = say("The file did not arrive. Try again.");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(only)
                        .setFileIsTooBig(only)
                        .setIncorrectFileType(only))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(broken)
                                .setUnexpectedServerError(broken)
                                .setForbidden(broken))));
    }
}
