package org.callwright.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * AMI's three actions on files of Asterisk's configuration directory. Public, since Asterisk-Java reads the getters by
 * reflection.
 */
public final class ConfigFileAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final LinkedHashMap<String, String> attributes = new LinkedHashMap<>();

    private ConfigFileAction(String action) {
        this.action = action;
    }

    /** Makes an empty file; refused when it is there already. */
    public static ConfigFileAction create(String file) {
        ConfigFileAction create = new ConfigFileAction("CreateConfig");
        create.attributes.put("Filename", file);
        return create;
    }

    /** Reads a file and all that it includes, templates too, which Asterisk otherwise leaves out. */
    public static ConfigFileAction read(String file) {
        ConfigFileAction read = new ConfigFileAction("GetConfig");
        read.attributes.put("Filename", file);
        read.attributes.put("Filter", "TEMPLATES=include");
        return read;
    }

    /** Writes what is in one file, and then the edits, to another or the same. Both have to be there. */
    public static ConfigFileAction update(String from, String to, List<Edit> edits) {
        ConfigFileAction update = new ConfigFileAction("UpdateConfig");
        update.attributes.put("SrcFilename", from);
        update.attributes.put("DstFilename", to);
        for (int i = 0; i < edits.size(); i++) {
            String number = String.format("-%06d", i);
            edits.get(i).headers().forEach((name, value) -> update.attributes.put(name + number, value));
        }
        return update;
    }

    /**
     * One line more at the end of a file.
     *
     * @param headers as AMI has them, without their number; at most 4
     */
    public record Edit(Map<String, String> headers) {

        /**
         * @param lines as Callwright prints them, without blank lines and comments: contexts, templates
         *     {@code [name](!)}, {@code #tryinclude} and extensions
         */
        public static List<Edit> all(List<String> lines) {
            List<Edit> edits = new ArrayList<>();
            String context = "";
            for (String line : lines) {
                if (line.startsWith("[")) {
                    context = line.substring(1, line.indexOf(']'));
                    edits.add(
                            line.endsWith("(!)")
                                    ? new Edit(Map.of("Action", "NewCat", "Cat", context, "Options", "template"))
                                    : new Edit(Map.of("Action", "NewCat", "Cat", context)));
                } else if (line.startsWith("#")) {
                    // Asterisk writes "name = value", and has no other way to an include. The rest becomes a comment.
                    edits.add(new Edit(Map.of("Action", "Append", "Cat", context, "Var", line + " ;")));
                } else {
                    String[] halves = line.split(" => ", 2);
                    // The > makes it => in the file.
                    edits.add(new Edit(
                            Map.of("Action", "Append", "Cat", context, "Var", halves[0], "Value", ">" + halves[1])));
                }
            }
            return edits;
        }
    }

    @Override
    public String getAction() {
        return action;
    }

    /** What Asterisk-Java sends as it is, one header each. */
    public Map<String, String> getAttributes() {
        return attributes;
    }
}
