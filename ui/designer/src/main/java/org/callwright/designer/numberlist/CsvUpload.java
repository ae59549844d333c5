package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.designer.nav.RefusedFiles;

/** Takes a CSV file that is chosen or dropped. It is read and looked at in a thread in which no page waits. */
final class CsvUpload extends Upload {

    /** A file as it came. */
    record Brought(String name, byte[] bytes, Consumer<Runnable> onPage) {}

    /**
     * @param brought gets the file, outside of the page's thread
     * @param refused gets a sentence
     */
    CsvUpload(Consumer<Brought> brought, Consumer<String> refused) {
        addClassName("cw-csv-upload");
        Button button = new Button(say("Choose a CSV file"), VaadinIcon.UPLOAD_ALT.create());
        setUploadButton(button);
        setDropLabel(new Span(say("or drop it here")));
        setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        setMaxFiles(1);
        setMaxFileSize(NumberFiles.LARGEST_FILE);
        setUploadHandler(event -> {
            Brought file = file(event);
            file.onPage().accept(this::clearFileList);
            brought.accept(file);
        });
        RefusedFiles.tell(this, say("Only CSV files of at most 2.5 MB can be imported."), refused);
    }

    private static Brought file(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(NumberFiles.LARGEST_FILE + 1);
        var page = event.getUI();
        return new Brought(event.getFileName(), bytes, task -> page.access(task::run));
    }
}
