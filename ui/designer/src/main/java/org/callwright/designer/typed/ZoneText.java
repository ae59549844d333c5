package org.callwright.designer.typed;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.compiler.form.ZoneNames;
import org.callwright.model.config.ConfigValue;

/** A time zone by its name, or by its city where only one zone has it: {@code Europe/Berlin}, {@code berlin}. */
public final class ZoneText implements FieldText {
    private static final List<String> OFFERED = ZoneNames.all().stream()
            .filter(name -> name.equals("UTC")
                    || name.matches(
                            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    /** The names to choose from. Others, such as old ones, are understood when they are typed. */
    public static List<String> offered() {
        return OFFERED;
    }

    @Override
    public Optional<ConfigValue> read(String typed) {
        String name = FieldText.plain(typed).replace(' ', '_');
        return only(each -> each.equalsIgnoreCase(name))
                .or(() -> only(each -> each.substring(each.lastIndexOf('/') + 1).equalsIgnoreCase(name)))
                .map(ConfigValue.Text::new);
    }

    private static Optional<String> only(Predicate<String> fits) {
        List<String> found = ZoneNames.all().stream().filter(fits).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
