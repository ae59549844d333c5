package org.callwright.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.launcher.ami.AmiSession;

/** Finds what a reseller still has to add to the {@code extensions.conf} of a PBX; docs/resellers.md tells why. */
final class MissingLines {
    private static final Pattern INCLUDED_FILE = Pattern.compile("(?m)^#tryinclude.*callwright\\.conf");

    private final AmiSession ami;
    private final Optional<Path> configuration;
    private final List<String> lines = new ArrayList<>();

    private MissingLines(AmiSession ami, Optional<Path> configuration) {
        this.ami = ami;
        this.configuration = configuration;
    }

    /**
     * @param plan of a start with that PBX
     * @return lines for {@code extensions.conf}; none when nothing is missing
     * @throws AmiException when the PBX does not say what it has
     */
    static List<String> of(StartPlan plan, AmiSession ami) {
        var missing = new MissingLines(ami, plan.pbx().configuration());
        missing.addWrapper(plan.inboundContext(), "callwright-inbound", "from-trunk", "trunks");
        missing.addWrapper(plan.internalContext(), "callwright-internal", "phones", "phones");
        missing.addFile();
        return List.copyOf(missing.lines);
    }

    private void addWrapper(String wrapper, String ours, String before, String users) {
        if (!ami.showContext(wrapper).includes().contains(ours)) {
            lines.add("[" + wrapper + "]");
            lines.add("include => " + ours);
            lines.add("include => %-19s ; the context= of the %s so far; it becomes %s"
                    .formatted(before, users, wrapper));
        }
    }

    /** The file is read when Asterisk has something of it, and the line may be there before there is such a file. */
    private void addFile() {
        if (!ami.showContext("callwright-index").exists()
                && !ami.showContext("callwright-marker").exists()
                && !configuration.map(MissingLines::includesFile).orElse(false)) {
            lines.add("#tryinclude callwright.conf    ; the last line, if it is not there yet");
        }
    }

    private static boolean includesFile(Path configuration) {
        Path extensions = configuration.resolve("extensions.conf");
        try {
            // One byte a character, since a PBX's comments may be in any encoding.
            return INCLUDED_FILE
                    .matcher(Files.readString(extensions, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            // Then the line is named, and says "if it is not there yet".
            return false;
        }
    }
}
