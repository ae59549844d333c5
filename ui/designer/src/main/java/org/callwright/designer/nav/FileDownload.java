package org.callwright.designer.nav;

import com.vaadin.flow.component.UI;

/** Hands a text to the browser as a file that it saves, in UTF-8. */
public final class FileDownload {
    /** What file systems and browsers take differently. */
    private static final String UNFIT = "[^\\p{L}\\p{N} ._()-]";

    private static final String SAVE = """
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([$0], { type: $2 }));
            link.download = $1;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 60000);
            """;

    private FileDownload() {}

    /** @param name of the file, without its ending */
    public static void json(String name, String text) {
        start(fileName(name) + ".json", text, "application/json");
    }

    /** @param name of the file, without its ending */
    public static void csv(String name, String text) {
        start(fileName(name) + ".csv", text, "text/csv;charset=utf-8");
    }

    /** @param name of the file, without its ending */
    public static void vCards(String name, String text) {
        start(fileName(name) + ".vcf", text, "text/vcard;charset=utf-8");
    }

    private static void start(String file, String text, String type) {
        UI.getCurrent().getPage().executeJs(SAVE, text, file, type);
    }

    private static String fileName(String name) {
        return name.replaceAll(UNFIT, "_");
    }
}
