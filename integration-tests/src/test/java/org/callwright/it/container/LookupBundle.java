package org.callwright.it.container;

import java.io.IOException;
import java.nio.file.Path;
import org.callwright.it.container.lookup.Lookup;

/** A bundle with the action {@link Lookup}, as a stranger would bring it. */
public final class LookupBundle {
    public static final String NAME = "com.example.lookup";

    private LookupBundle() {}

    /** Writes its jar into a folder. */
    public static Path write(Path folder) throws IOException {
        return ThirdPartyBundle.of(NAME, Lookup.class, "lookup", "Lookup").write(folder);
    }

    /**
     * A callflow as JSON: what the lookup finds leads to step s2, else calls go to s3.
     *
     * @param manner of {@link Lookup.Manner}
     */
    public static String callflow(String id, String number, Lookup.Manner manner) {
        return """
                {
                  "format": 1,
                  "id": "%s",
                  "name": "Lookup, %s",
                  "numbers": [ "extension:%s" ],
                  "start": "s1",
                  "steps": [ {
                    "id": "s1",
                    "action": "lookup",
                    "config": { "manner": "%s", "key": "a secret key" },
                    "exits": { "ok": "s2", "failed": "s3" }
                  }, {
                    "id": "s2",
                    "action": "end-call"
                  }, {
                    "id": "s3",
                    "action": "end-call"
                  } ]
                }
                """.formatted(id, manner, number, manner);
    }
}
