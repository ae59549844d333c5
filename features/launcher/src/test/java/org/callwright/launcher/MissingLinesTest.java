package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.launcher.ami.AmiSession;
import org.callwright.launcher.ami.LoadedContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingLinesTest {
    private static final Map<String, LoadedContext> WRAPPERS = Map.of(
            "from-trunk-with-callwright", including("callwright-inbound", "from-trunk"),
            "phones-with-callwright", including("callwright-internal", "phones"));
    private static final String FILE = "#tryinclude callwright.conf    ; the last line, if it is not there yet";

    @TempDir
    Path folder;

    private static LoadedContext including(String... contexts) {
        return new LoadedContext(true, Set.of(contexts), Set.of());
    }

    private static Map<String, LoadedContext> with(String context) {
        var dialplan = new HashMap<>(WRAPPERS);
        dialplan.put(context, new LoadedContext(true, Set.of(), Set.of("hash")));
        return dialplan;
    }

    private List<String> missing(Map<String, LoadedContext> dialplan, Optional<Path> configuration) throws Exception {
        try (var server = TestServer.asterisk(dialplan);
                var ami = AmiSession.open(server.login())) {
            return MissingLines.of(TestPlans.existing(folder, server.login(), configuration), ami);
        }
    }

    @Test
    void aPbxThatNobodyPreparedNeedsAll() throws Exception {
        assertThat(missing(Map.of("from-trunk", including("parkedcalls")), Optional.empty()))
                .containsExactly(
                        "[from-trunk-with-callwright]",
                        "include => callwright-inbound",
                        "include => from-trunk          ; the context= of the trunks so far; it becomes"
                                + " from-trunk-with-callwright",
                        "[phones-with-callwright]",
                        "include => callwright-internal",
                        "include => phones              ; the context= of the phones so far; it becomes"
                                + " phones-with-callwright",
                        FILE);
    }

    @Test
    void aWrapperThatDoesNotIncludeOursIsNone() throws Exception {
        var dialplan = new HashMap<>(WRAPPERS);
        dialplan.put("phones-with-callwright", including("phones"));

        assertThat(missing(dialplan, Optional.empty()))
                .startsWith("[phones-with-callwright]", "include => callwright-internal")
                .doesNotContain("[from-trunk-with-callwright]");
    }

    @Test
    void aPbxThatReadOurFileNeedsNothing() throws Exception {
        assertThat(missing(with("callwright-marker"), Optional.empty())).isEmpty();
        assertThat(missing(with("callwright-index"), Optional.empty())).isEmpty();
    }

    @Test
    void theLineMayBeThereBeforeTheFile() throws Exception {
        Path extensions = folder.resolve("extensions.conf");
        Files.write(extensions, "; Büro\n#tryinclude \"callwright.conf\"\n".getBytes("ISO-8859-1"));
        assertThat(missing(WRAPPERS, Optional.of(folder))).isEmpty();

        Files.writeString(extensions, ";#tryinclude callwright.conf\n");
        assertThat(missing(WRAPPERS, Optional.of(folder))).containsExactly(FILE);

        assertThat(missing(WRAPPERS, Optional.empty())).containsExactly(FILE);
    }
}
