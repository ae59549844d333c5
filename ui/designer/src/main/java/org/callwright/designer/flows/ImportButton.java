package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.callwright.app.Callflows;
import org.callwright.app.ImportPreview;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.nav.RefusedFiles;
import org.callwright.model.Flow;
import org.callwright.model.Message;

/** Imports a callflow or saved action from a JSON file, after the user has seen what comes of it. */
final class ImportButton extends Upload {

    private final Callflows callflows;
    private final Consumer<Flow> done;
    private final Consumer<String> failed;

    /**
     * @param done called with the imported flow
     * @param failed called with the error message; empty when there is none any more
     */
    ImportButton(Callflows callflows, Consumer<Flow> done, Consumer<String> failed) {
        this.callflows = callflows;
        this.done = done;
        this.failed = failed;
        addClassName("cw-import");
        Button button = new Button(VaadinIcon.UPLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(say("Import"));
        button.setTooltipText(say("Import a callflow from a JSON file"));
        setUploadButton(button);
        setAcceptedFileExtensions(".json");
        setMaxFileSize(Callflows.LARGEST_FILE);
        setDropAllowed(false);
        setUploadHandler(UploadHandler.inMemory((file, bytes) -> importFile(file.fileName(), bytes)));
        RefusedFiles.tell(this, say("Only JSON files of at most 2 MB can be imported."), failed);
    }

    private void importFile(String file, byte[] bytes) {
        clearFileList();
        attempt(file, () -> {
            ImportPreview preview = callflows.previewImport(bytes, Translations.language());
            new ImportDialog(preview, () -> attempt(file, () -> importFlow(preview))).open();
        });
    }

    private void importFlow(ImportPreview preview) {
        done.accept(callflows.importFlow(preview, CurrentUser.operator()).draft());
    }

    private void attempt(String file, Runnable task) {
        try {
            failed.accept("");
            task.run();
        } catch (RuntimeException | Error e) {
            failed.accept(say(
                    "{0} was not imported. {1}", file, ErrorMessages.message(Message.of("It could not be read."), e)));
        }
    }
}
