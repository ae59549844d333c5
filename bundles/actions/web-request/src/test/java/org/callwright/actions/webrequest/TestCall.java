package org.callwright.actions.webrequest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;

/** A call whose values try to break out of the positions they are inserted at. */
class TestCall implements Call {
    private final Connection connection;
    private final Map<String, String> variables = new HashMap<>();

    TestCall(Connection connection) {
        this.connection = connection;
    }

    Map<String, String> variables() {
        return variables;
    }

    @Override
    public String callerNumber() {
        return "+4930&x=1";
    }

    @Override
    public String callerName() {
        return "Eve\", \"vip\": \"yes\nX-Other: 1 Łódź";
    }

    @Override
    public String dialledNumber() {
        return "100";
    }

    @Override
    public String text(Template template) {
        return template.parts().stream().map(this::part).collect(Collectors.joining());
    }

    private String part(Value part) {
        if (part instanceof Value.Text text) {
            return text.text();
        }
        return part.equals(Template.CallValue.CALLER_NUMBER.variable()) ? callerNumber() : callerName();
    }

    @Override
    public Connection connection(Reference.Connection reference) {
        return connection;
    }

    @Override
    public String get(Variable.Named variable) {
        return variables.getOrDefault(variable.name(), "");
    }

    @Override
    public void set(Variable.Named variable, String value) {
        variables.put(variable.name(), value);
    }
}
