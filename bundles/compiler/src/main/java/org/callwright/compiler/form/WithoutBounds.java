package org.callwright.compiler.form;

/**
 * The form of a step that calls run already. What it was published with stays valid, also where a field's bounds have
 * become narrower since.
 */
public final class WithoutBounds {
    private WithoutBounds() {}

    public static Form of(Form form) {
        return new Form(
                form.record(),
                form.fields().stream()
                        .map(field -> field.with(of(field.type())))
                        .toList());
    }

    private static FieldType of(FieldType type) {
        return switch (type) {
            case FieldType.TextBox text -> new FieldType.TextBox(0, Long.MAX_VALUE);
            case FieldType.NumberBox number ->
                number.wide()
                        ? new FieldType.NumberBox(Long.MIN_VALUE, Long.MAX_VALUE, true)
                        : new FieldType.NumberBox(Integer.MIN_VALUE, Integer.MAX_VALUE, false);
            case FieldType.DurationBox time -> new FieldType.DurationBox(0, Long.MAX_VALUE);
            case FieldType.ZonePicker zone -> new FieldType.ZonePicker(false);
            case FieldType.Rows rows -> new FieldType.Rows(of(rows.item()), 0, Long.MAX_VALUE);
            case FieldType.SubForm sub -> new FieldType.SubForm(of(sub.form()));
            case ParsedFieldType text -> new ParsedFieldType(text.kind(), 0, Long.MAX_VALUE);
            default -> type;
        };
    }
}
