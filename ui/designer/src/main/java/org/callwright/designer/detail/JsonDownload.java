package org.callwright.designer.detail;

import com.vaadin.flow.component.UI;

/** Hands a text to the browser as a file that it saves. */
final class JsonDownload {
    /** What file systems and browsers take differently. */
    private static final String UNFIT = "[^\\p{L}\\p{N} ._()-]";

    private static final String SAVE = """
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([$0], { type: 'application/json' }));
            link.download = $1;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 60000);
            """;

    private JsonDownload() {}

    /** @param name of the file, without its ending */
    static void start(String name, String json) {
        UI.getCurrent().getPage().executeJs(SAVE, json, fileName(name));
    }

    static String fileName(String name) {
        return name.replaceAll(UNFIT, "_") + ".json";
    }
}
