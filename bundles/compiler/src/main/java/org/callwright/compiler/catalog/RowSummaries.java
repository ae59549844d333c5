package org.callwright.compiler.catalog;

import java.util.HashMap;
import java.util.Map;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/**
 * What an action says of the rows of its lists that have branches, such as the hours of a rule.
 *
 * @param form the action's
 * @param words has a template for each kind of row that something is said of
 */
record RowSummaries(Form form, ActionTranslations words) {

    /** By the id of the branch; rows that share one are all told. */
    Map<String, String> of(ConfigValue.Group config, CardSummary.Names names) {
        Map<String, String> told = new HashMap<>();
        for (FormField field : form.fields()) {
            if (field.type() instanceof FieldType.Rows list
                    && list.item() instanceof FieldType.SubForm(Form row)
                    && row.rowId().isPresent()
                    && config.values().get(field.name()) instanceof ConfigValue.Items items) {
                var summary = new CardSummary(words.row(row.record()), row, words.language());
                items.values().forEach(each -> tell(each, row.rowId().get(), summary, names, told));
            }
        }
        return told;
    }

    private static void tell(
            ConfigValue row, String key, CardSummary summary, CardSummary.Names names, Map<String, String> told) {
        if (row instanceof ConfigValue.Group group && group.values().get(key) instanceof ConfigValue.Text(String id)) {
            summary.of(group, names).ifPresent(words -> told.merge(id, words, (one, more) -> one + "; " + more));
        }
    }
}
