package org.callwright.compiler.bind;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.numbers.PhoneText;

/** Finds what a step may dial through a route, as far as it does not depend on the call. */
public final class DialledTexts {
    private DialledTexts() {}

    /** The texts beside a route in a step's configuration, by field; none if the step dials by no route. */
    public static Map<String, List<String>> in(BoundStep step) {
        Map<String, List<String>> found = new TreeMap<>();
        boolean dials =
                step.references().values().stream().flatMap(List::stream).anyMatch(Reference.Route.class::isInstance);
        if (dials) {
            for (RecordComponent component : step.config().getClass().getRecordComponents()) {
                found.put(component.getName(), texts(component, step.config()).toList());
            }
        }
        return found;
    }

    private static Stream<String> texts(RecordComponent component, Record record) {
        return texts(ConfigReferences.read(component, record));
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case PhoneText number -> Stream.of(number.digits());
            case Template.Phone number -> number.fixed().map(PhoneText::digits).stream();
            case List<?> list -> list.stream().flatMap(DialledTexts::texts);
            case Optional<?> optional -> optional.stream().flatMap(DialledTexts::texts);
            case Template template ->
                template.parts().stream().allMatch(Value.Text.class::isInstance)
                        ? Stream.of(template.text())
                        : Stream.empty();
            case Value other -> Stream.empty();
            case Record row ->
                Arrays.stream(row.getClass().getRecordComponents()).flatMap(component -> texts(component, row));
            case null, default -> Stream.empty();
        };
    }
}
