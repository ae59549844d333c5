package org.callwright.store.internal.json;

import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.store.FlowJson;
import org.osgi.service.component.annotations.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes flows as JSON with Jackson. Reading is strict: unknown keys are rejected, so nothing is lost
 * silently.
 */
@Component
public class JacksonFlowJson implements FlowJson {
    /** Maximum nesting depth, including the flow's own levels. */
    static final int MAX_DEPTH = 100;

    private static final int MAX_NAME_LENGTH = 1_000_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final ObjectWriter pretty = mapper.writer().with(prettyPrinter());

    @Override
    public String write(Flow flow) {
        String text = pretty.writeValueAsString(FlowWriter.write(flow));
        return escapeLoneSurrogates(text) + "\n";
    }

    @Override
    public Flow read(String json) {
        try {
            return FlowReader.read(JsonCursor.root(mapper.readTree(json)));
        } catch (JacksonException e) {
            // The parser's own words are for programmers: they stay in the cause.
            TokenStreamLocation at = e.getLocation();
            Message what = e instanceof StreamConstraintsException
                    ? Message.of("This is nested too deeply, or a text or number in it is too long.")
                    : Message.of(
                            "This is not JSON. Look here for a missing or an extra quotation mark, comma or bracket,"
                                    + " or a key that is there twice.");
            throw new InvalidFlowException(
                    at == null ? what : Message.of("line {0}, column {1}: {2}", at.getLineNr(), at.getColumnNr(), what),
                    e);
        }
    }

    /** Escapes unpaired surrogates. Java strings allow them, but databases and UTF-8 files cannot store them. */
    private static String escapeLoneSurrogates(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format("\\u%04X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        // A fixed line separator, so that equal flows give equal text on every system.
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
