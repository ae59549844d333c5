package org.callwright.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A phone number in which values of the call can stand, such as {@code {caller.number}}. Without any, it is a number as
 * in {@link PhoneText}.
 *
 * @param text as written
 */
public record PhoneTemplate(String text) {

    /** @throws IllegalArgumentException for a wrong template, or for a fixed text that is not one number */
    public PhoneTemplate {
        fixed(text);
    }

    /** The number, if it does not depend on the call. */
    public Optional<PhoneText> fixed() {
        return fixed(text);
    }

    /** The text with its values. */
    public Template template() {
        return new Template(text);
    }

    private static Optional<PhoneText> fixed(String text) {
        List<Value> parts = new Template(text).parts();
        return parts.stream().allMatch(Value.Text.class::isInstance)
                ? Optional.of(new PhoneText(
                        parts.stream().map(part -> ((Value.Text) part).text()).collect(Collectors.joining())))
                : Optional.empty();
    }
}
