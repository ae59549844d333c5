package org.callwright.compiler.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;

/**
 * The ids of rows that have branches: where a configuration has them, and what those get that were stored without.
 *
 * @param form of a row
 * @param key of the id in a stored row
 */
record RowIds(Form form, String key) {
    private static final int LONGEST_ID = 70;

    /** Empty if rows of this form have no ids. */
    static Optional<RowIds> of(Form form) {
        return key(form.record()).map(key -> new RowIds(form, key));
    }

    /**
     * The key of the id in a stored row; empty if rows of this kind have none.
     *
     * @throws IllegalArgumentException for a record that has an id and is no {@link BranchRow}
     */
    static Optional<String> key(Class<? extends Record> record) {
        Optional<String> key = Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() == RowId.class)
                .map(RecordComponent::getName)
                .findFirst();
        if (key.isPresent() && !BranchRow.class.isAssignableFrom(record)) {
            throw new IllegalArgumentException(record.getName() + " has a RowId, so it must implement BranchRow");
        }
        return key;
    }

    /** The id of a stored row. */
    static RowId stored(ConfigValue.Group row, String key) throws FieldProblem {
        ConfigValue value = row.values().get(key);
        if (value == null) {
            return RowId.NONE;
        }
        try {
            return new RowId(ConfigValues.text(value));
        } catch (IllegalArgumentException e) {
            throw FieldProblem.wrong(
                            ConfigValues.shown(value),
                            Message.of("A row's id is lower-case words or digits joined by hyphens. Leave it out, and"
                                    + " the row gets one."))
                    .inside(key, key);
        }
    }

    /** As {@link #stored}; one that is not valid counts as none. */
    static RowId storedLoosely(ConfigValue.Group row, String key) {
        try {
            return stored(row, key);
        } catch (FieldProblem wrong) {
            return RowId.NONE;
        }
    }

    /** A stored row. One with an id may have been a mere text before there were ids: its first field. */
    static ConfigValue row(ConfigValue stored, Form form) {
        return stored instanceof ConfigValue.Text && key(form.record()).isPresent()
                ? ConfigValue.Group.EMPTY.with(form.fields().getFirst().name(), stored)
                : stored;
    }

    /** The ids in a stored list. */
    List<String> stored(ConfigValue.Items items) {
        return items.values().stream()
                .filter(ConfigValue.Group.class::isInstance)
                .map(row -> storedLoosely((ConfigValue.Group) row, key))
                .filter(id -> !id.equals(RowId.NONE))
                .map(RowId::value)
                .distinct()
                .toList();
    }

    /** A list with some of its rows right before another one, or at its end; as it is where there is no such other one. */
    ConfigValue.Items ordered(ConfigValue.Items items, List<String> ids, Optional<String> before) {
        Map<Boolean, List<ConfigValue>> rows = items.values().stream()
                .collect(Collectors.partitioningBy(
                        row -> id(row).filter(ids::contains).isPresent()));
        List<ConfigValue> order = new ArrayList<>(rows.get(false));
        int at = before.isEmpty()
                ? order.size()
                : order.stream().map(this::id).toList().indexOf(before);
        if (at < 0) {
            return items;
        }
        order.addAll(at, rows.get(true));
        return new ConfigValue.Items(order);
    }

    private Optional<String> id(ConfigValue row) {
        return stored(new ConfigValue.Items(List.of(row))).stream().findFirst();
    }

    /** A stored row with its id in it; as it is when it cannot be bound. */
    ConfigValue.Group identified(ConfigValue.Group row) {
        return (ConfigValue.Group)
                identified(new ConfigValue.Items(List.of(row))).values().getFirst();
    }

    /** A stored list with the ids of its rows in it. Rows that cannot be bound stay as they are. */
    ConfigValue.Items identified(ConfigValue.Items items) {
        List<ConfigValue> rows = new ArrayList<>(items.values());
        List<Integer> places = new ArrayList<>();
        List<BranchRow> bound = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, row(rows.get(i), form));
            if (rows.get(i) instanceof ConfigValue.Group group
                    && form.bindRow(group).orElse(null) instanceof BranchRow row) {
                places.add(i);
                bound.add(row);
            }
        }
        List<RowId> ids = ids(bound);
        for (int i = 0; i < ids.size(); i++) {
            ConfigValue.Group row = (ConfigValue.Group) rows.get(places.get(i));
            rows.set(
                    places.get(i), row.with(key, new ConfigValue.Text(ids.get(i).value())));
        }
        return new ConfigValue.Items(rows);
    }

    /** The rows of a list, each with an id. */
    List<?> given(List<?> rows) {
        List<RowId> ids = ids(rows.stream().map(BranchRow.class::cast).toList());
        List<Record> given = new ArrayList<>();
        rows.forEach(row -> given.add(withId((Record) row, ids.get(given.size()))));
        return List.copyOf(given);
    }

    private Record withId(Record row, RowId id) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : form.record().getRecordComponents()) {
            if (component.getType() != RowId.class) {
                values.add(read(component, row));
            }
        }
        return form.create(id, values.toArray());
    }

    private static Object read(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row.getClass().getName() + " cannot be read", e);
        }
    }

    /** Ids that are stored stay; those of other rows follow from their branches. */
    private static List<RowId> ids(List<BranchRow> rows) {
        Map<String, String> labels = new HashMap<>();
        rows.stream()
                .filter(row -> !row.id().equals(RowId.NONE))
                .forEach(row -> labels.putIfAbsent(row.id().value(), row.exit().label()));
        return rows.stream()
                .map(row -> row.id().equals(RowId.NONE) ? free(row.exit(), labels) : row.id())
                .toList();
    }

    private static RowId free(Exit exit, Map<String, String> labels) {
        String id = exit.id();
        for (int n = 2; !labels.computeIfAbsent(id, key -> exit.label()).equals(exit.label()); n++) {
            String number = "-" + n;
            id = exit.id().substring(0, Math.min(exit.id().length(), LONGEST_ID - number.length())) + number;
        }
        return new RowId(id);
    }
}
