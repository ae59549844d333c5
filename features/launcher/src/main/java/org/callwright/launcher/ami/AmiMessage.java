package org.callwright.launcher.ami;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One block of {@code Name: value} lines that AMI sends: a response or an event. Names are not case-sensitive; of a name
 * that occurs twice the last value counts.
 */
public record AmiMessage(Map<String, String> headers) {
    public static AmiMessage of(List<String> lines) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new AmiMessage(headers);
    }

    /** The value of that name, or an empty string. */
    public String get(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isSuccess() {
        return get("Response").equals("Success");
    }

    /** Whether events follow this response, of which the last one {@linkplain #endsList ends the list}. */
    boolean startsList() {
        return get("EventList").equals("start");
    }

    boolean endsList() {
        return get("EventList").equals("Complete");
    }
}
