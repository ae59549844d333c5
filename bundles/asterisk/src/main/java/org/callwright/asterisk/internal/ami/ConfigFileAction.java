package org.callwright.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * AMI's actions for files in Asterisk's configuration directory. Public because Asterisk-Java calls the getters by
 * reflection.
 */
public final class ConfigFileAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final LinkedHashMap<String, String> attributes = new LinkedHashMap<>();

    private ConfigFileAction(String action) {
        this.action = action;
    }

    /** Creates an empty file; refused if the file exists. */
    public static ConfigFileAction create(String file) {
        ConfigFileAction create = new ConfigFileAction("CreateConfig");
        create.attributes.put("Filename", file);
        return create;
    }

    /** Reads a file and all files that it includes, including templates, which Asterisk leaves out by default. */
    public static ConfigFileAction read(String file) {
        ConfigFileAction read = new ConfigFileAction("GetConfig");
        read.attributes.put("Filename", file);
        read.attributes.put("Filter", "TEMPLATES=include");
        return read;
    }

    /** The same of one context or template alone. Asterisk still reads all files to find it. */
    public static ConfigFileAction category(String file, String name) {
        ConfigFileAction read = read(file);
        read.attributes.put("Category", name);
        return read;
    }

    /** The same of all templates and nothing else. */
    public static ConfigFileAction templates(String file) {
        ConfigFileAction read = read(file);
        read.attributes.put("Filter", "TEMPLATES=restrict");
        return read;
    }

    /** Writes the content of one file followed by the edits to the same or another file. Both must exist. */
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
     * Appends one line to a file.
     *
     * @param headers AMI's headers without their number; at most 4
     */
    public record Edit(Map<String, String> headers) {

        /**
         * Appends lines that Callwright has printed.
         *
         * @param lines contexts, templates {@code [name](!)}, {@code #tryinclude} and extensions; no blank lines and no
         *     comments
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
                    // Asterisk can only write "name = value". The semicolon turns the rest of an include into a
                    // comment.
                    edits.add(new Edit(Map.of("Action", "Append", "Cat", context, "Var", line + " ;")));
                } else {
                    String[] halves = line.split(" => ", 2);
                    // With the > Asterisk writes => instead of =.
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

    /** Asterisk-Java sends each attribute as a header. */
    public Map<String, String> getAttributes() {
        return attributes;
    }
}
