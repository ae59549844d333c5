package org.callwright.launcher.ami;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A context of the dialplan as the running Asterisk has it.
 *
 * @param exists whether Asterisk knows a context of that name
 * @param includes names of the contexts that it includes
 * @param extensions its own extensions
 */
public record LoadedContext(boolean exists, Set<String> includes, Set<String> extensions) {
    static final LoadedContext MISSING = new LoadedContext(false, Set.of(), Set.of());

    /** @param events AMI's {@code ListDialplan} events of one context that exists */
    static LoadedContext of(List<AmiMessage> events) {
        var includes = new HashSet<String>();
        var extensions = new HashSet<String>();
        for (AmiMessage event : events) {
            includes.add(event.get("IncludeContext"));
            extensions.add(event.get("Extension"));
        }
        includes.remove("");
        extensions.remove("");
        return new LoadedContext(true, includes, extensions);
    }
}
