package org.callwright.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of backups. Neither closes the stream. */
final class BackupJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private BackupJson() {}

    /** Writes objects, one a line. */
    static SequenceWriter lines(OutputStream out) {
        return MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
    }

    /** Reads objects, one after the other. */
    static MappingIterator<Map<String, Object>> lines(InputStream in) {
        return MAPPER.readerForMapOf(Object.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValues(in);
    }

    static byte[] write(Manifest manifest) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    static Manifest read(byte[] manifest) throws IOException {
        return MAPPER.readValue(manifest, Manifest.class);
    }
}
