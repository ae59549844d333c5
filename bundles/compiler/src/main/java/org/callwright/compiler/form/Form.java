package org.callwright.compiler.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.action.Action;
import org.callwright.action.Field;
import org.callwright.action.rows.RowId;
import org.callwright.model.config.ConfigValue;

/**
 * The form of a configuration record, derived from its components. It describes the fields that pages show, and binds a
 * stored configuration to the record.
 *
 * @param record the configuration record
 * @param fields one for each component, in order, but for a {@link RowId}
 */
public record Form(Class<? extends Record> record, List<FormField> fields) {

    /** Derives the form of an action's configuration. */
    public static Form ofAction(Class<?> action) {
        return of(configOf(action)
                .orElseThrow(() -> new IllegalArgumentException(
                        action.getName() + " must name its configuration record: implements Action<MyConfig>")));
    }

    /** @throws IllegalArgumentException if a component has no {@link Field} or a type that no field can hold */
    public static Form of(Class<? extends Record> record) {
        RowIds.key(record);
        List<FormField> fields = Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() != RowId.class)
                .map(FormField::of)
                .toList();
        for (FormField field : fields) {
            field.condition().ifPresent(shown -> {
                if (fields.stream().noneMatch(other -> other.name().equals(shown.field()))) {
                    throw new IllegalArgumentException(record.getName() + "." + field.name() + " is shown depending on "
                            + shown.field() + ", which is no field of it");
                }
            });
        }
        return new Form(record, fields);
    }

    /**
     * Builds the record from a stored configuration. Keys that the record does not have are ignored.
     *
     * @return the record, or the problems of its fields
     */
    public Binding bind(ConfigValue.Group config) {
        List<FieldProblem> problems = new ArrayList<>();
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FormField field = fields.get(i);
            try {
                boolean shown = isShown(field, config);
                values[i] = field.bind(shown ? config.values().get(field.name()) : null, shown);
            } catch (FieldProblem problem) {
                problems.add(problem.inside(field.name(), field.label()));
            }
        }
        RowId id = RowId.NONE;
        try {
            id = rowId().isPresent() ? RowIds.stored(config, rowId().get()) : id;
        } catch (FieldProblem problem) {
            problems.add(problem);
        }
        return problems.isEmpty() ? new Binding(Optional.of(create(id, values)), List.of()) : Binding.of(problems);
    }

    /** Whether a field is shown with these values; a hidden field counts as not filled in. */
    public boolean isShown(FormField field, ConfigValue.Group config) {
        return field.condition().isEmpty()
                || field.condition().get().holds(valueOf(field.condition().get().field(), config));
    }

    private ConfigValue valueOf(String name, ConfigValue.Group config) {
        ConfigValue filled = config.values().get(name);
        return filled != null
                ? filled
                : fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .flatMap(FormField::initial)
                        .orElse(null);
    }

    /** Builds the record of an incomplete step: missing or wrong values are replaced. */
    public Record bindLoosely(ConfigValue.Group config) {
        return create(
                rowId().map(key -> RowIds.storedLoosely(config, key)).orElse(RowId.NONE),
                fields.stream()
                        .map(field -> field.bindLoosely(config.values().get(field.name())))
                        .toArray());
    }

    /**
     * As {@link #bindLoosely}, for a row of a list; empty if too much of the row is missing. One with an id needs no name
     * to be told apart, so its branch stays where it is while somebody changes the name.
     */
    Optional<Record> bindRow(ConfigValue.Group config) {
        RowId id = rowId().map(key -> RowIds.storedLoosely(config, key)).orElse(RowId.NONE);
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FormField field = fields.get(i);
            boolean shown = isShown(field, config);
            ConfigValue value = shown ? config.values().get(field.name()) : null;
            values[i] = field.bindInRow(value, shown);
            if (values[i] == null && !id.equals(RowId.NONE)) {
                values[i] = field.bindLoosely(value);
            }
            if (values[i] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(create(id, values));
    }

    /** The key under which a row of these fields stores the id of its branch; empty if it has none. */
    public Optional<String> rowId() {
        return RowIds.key(record);
    }

    /**
     * A configuration whose rows have their ids in it, so that their branches stay connected when they are changed. Calls
     * code of the action.
     */
    public ConfigValue.Group identified(ConfigValue.Group config) {
        ConfigValue.Group identified =
                RowIds.of(this).map(ids -> ids.identified(config)).orElse(config);
        for (FormField field : fields) {
            ConfigValue value =
                    config.values().getOrDefault(field.name(), field.initial().orElse(null));
            Optional<RowIds> ids = field.type() instanceof FieldType.Rows rows ? rows.ids() : Optional.empty();
            if (value instanceof ConfigValue.Items items && ids.isPresent()) {
                ConfigValue.Items with = ids.get().identified(items);
                identified = with.equals(items) ? identified : identified.with(field.name(), with);
            }
        }
        return identified;
    }

    /** Whether it has a list whose rows have branches. */
    public boolean hasBranchRows() {
        return fields.stream()
                .anyMatch(field -> field.type() instanceof FieldType.Rows rows
                        && rows.ids().isPresent());
    }

    /** The ids of branches that a configuration has stored with its rows. */
    public Set<String> rowIds(ConfigValue.Group config) {
        return rowLists(config).values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }

    /** The same by the field that the list is in, in the order of its rows. */
    public Map<String, List<String>> rowLists(ConfigValue.Group config) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (field.type() instanceof FieldType.Rows rows
                    && config.values().get(field.name()) instanceof ConfigValue.Items items) {
                rows.ids().ifPresent(known -> lists.put(field.name(), known.stored(items)));
            }
        }
        return lists;
    }

    /**
     * A configuration with rows at another place of their list; as it is unless they are all in one list, and so is the row
     * that they go before, which is none of them.
     *
     * @param rows the ids of their branches
     * @param before the row that they come right before; at the end of the list if empty
     */
    public ConfigValue.Group ordered(ConfigValue.Group config, List<String> rows, Optional<String> before) {
        ConfigValue.Group ordered = config;
        for (FormField field : fields) {
            if (field.type() instanceof FieldType.Rows list
                    && list.ids().isPresent()
                    && config.values().get(field.name()) instanceof ConfigValue.Items items
                    && list.ids().get().stored(items).containsAll(rows)) {
                ordered = ordered.with(field.name(), list.ids().get().ordered(items, rows, before));
            }
        }
        return ordered;
    }

    /** The configuration of a new step: the initial values. */
    public ConfigValue.Group initial() {
        var group = ConfigValue.Group.EMPTY;
        for (FormField field : fields) {
            if (field.initial().isPresent()) {
                group = group.with(field.name(), field.initial().get());
            }
        }
        return group;
    }

    /**
     * @param id for a record that has one
     * @param values of the fields, in order
     */
    Record create(RowId id, Object... values) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(values));
        for (int i = 0; i < record.getRecordComponents().length; i++) {
            if (record.getRecordComponents()[i].getType() == RowId.class) {
                arguments.add(i, id);
            }
        }
        try {
            var types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(record.getName() + " refused valid values: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " cannot be made", e);
        }
    }

    /** A record, or the problems that prevent it. */
    public record Binding(Optional<Record> record, List<FieldProblem> problems) {
        static Binding of(List<FieldProblem> problems) {
            return new Binding(Optional.empty(), problems);
        }
    }

    private static Optional<Class<? extends Record>> configOf(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Type implemented : at.getGenericInterfaces()) {
                if (implemented instanceof ParameterizedType generic
                        && generic.getRawType() instanceof Class<?> raw
                        && Action.class.isAssignableFrom(raw)
                        && generic.getActualTypeArguments()[0] instanceof Class<?> config
                        && config.isRecord()) {
                    return Optional.of(config.asSubclass(Record.class));
                }
            }
        }
        return Optional.empty();
    }
}
