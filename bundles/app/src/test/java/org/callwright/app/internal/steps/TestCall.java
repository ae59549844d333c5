package org.callwright.app.internal.steps;

import java.util.HashMap;
import java.util.Map;
import org.callwright.pbx.RunningCall;

/** A call at rest. */
final class TestCall implements RunningCall {
    final Map<String, String> variables = new HashMap<>();

    @Override
    public String callerNumber() {
        return "1";
    }

    @Override
    public String callerName() {
        return "one";
    }

    @Override
    public String dialledNumber() {
        return "200";
    }

    @Override
    public String get(String variable) {
        return variables.getOrDefault(variable, "");
    }

    @Override
    public void set(String variable, String value) {
        variables.put(variable, value);
    }
}
