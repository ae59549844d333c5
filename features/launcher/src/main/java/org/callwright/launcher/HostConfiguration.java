package org.callwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.launcher.ami.AmiLogin;

/** Writes the configuration that the host reads from the data folder. Edits are lost at the next start. */
final class HostConfiguration {
    private static final String HEADING = "# Written by ./start at every start; edits are lost.\n";

    private HostConfiguration() {}

    /** Writes the files of a plan, and removes that of a demo where there is none. */
    static void write(StartPlan plan) {
        try {
            replace(plan.data().bridgeConfiguration(), bridge(plan));
            switch (plan.pbx()) {
                case Pbx.Demo demo -> replace(plan.data().demoConfiguration(), demo());
                case Pbx.Existing existing -> Files.deleteIfExists(plan.data().demoConfiguration());
            }
        } catch (IOException e) {
            throw new StartException("the host's configuration cannot be written (" + e + ")", e);
        }
    }

    private static String bridge(StartPlan plan) {
        AmiLogin login = plan.pbx().login();
        var values = new LinkedHashMap<String, String>();
        values.put("host", login.host());
        values.put("port", String.valueOf(login.port()));
        values.put("user", login.user());
        values.put("secret", login.secret());
        values.put("directory", plan.pbx().configuration().map(Path::toString).orElse(""));
        values.put("inboundContext", plan.inboundContext());
        values.put("internalContext", plan.internalContext());
        values.put("agiHost", plan.agiHost());
        values.put("agiPort", String.valueOf(plan.agiPort()));
        if (plan.pbx() instanceof Pbx.Demo) {
            values.put("extensionContext", "phones");
            values.put("destinations", "600@phones=The office queue; 700@phones=The office conference");
            values.put("routes", "outbound=An outside line");
        }
        return HEADING + cfg(values);
    }

    private static String demo() {
        return HEADING + "spareNumbers=" + list(Pbx.Demo.SPARE_NUMBERS) + "\n" + "spareExtensions="
                + list(Pbx.Demo.SPARE_EXTENSIONS) + "\n";
    }

    private static String list(List<String> digits) {
        return digits.stream().map(each -> '"' + each + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** The text of a {@code .cfg} file, from which Felix File Install reads those values again. */
    static String cfg(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Escaped twice: File Install first reads a line of properties, then fills in <code>${…}</code>. */
    private static String quoted(String value) {
        String literal = value.replace("\\", "\\\\").replace("${", "$\\{");
        String line = literal.replace("\\", "\\\\");
        return line.startsWith(" ") ? "\\" + line : line;
    }

    /** In one step, and readable by nobody else: there may be a secret in it. */
    private static void replace(Path file, String text) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = Files.createTempFile(file.getParent(), ".start-", ".part", onlyOwner);
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
