package org.callwright.designer.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** The rows on a page are those that they were, whatever others do with the list. */
class RowMatchesTest {

    @Test
    void rowsWithIdsAreKnownByThem() {
        assertThat(byId("a:open b:sat", "b:sat a:open")).containsExactly(1, 0);
        assertThat(byId("a:open b:sat", "a:hours b:sat")).containsExactly(0, 1);
        assertThat(byId("a:open b:sat", "b:open")).containsExactly(1);
        assertThat(byId("a:open", "c:new a:open")).containsExactly(-1, 0);
        assertThat(byId("a:open", "b:open")).containsExactly(-1);
        assertThat(byId("a:open b:sat", "b:late c:late")).containsExactly(1, -1);
        assertThat(RowMatches.of(texts("old sat"), texts("older sat"), Optional.of("id")))
                .containsExactly(0, 1);
    }

    @Test
    void rowsWithoutIdsAreKnownByTheirValuesAndPlaces() {
        assertThat(byValue("bob ann", "ann bob")).containsExactly(1, 0);
        assertThat(byValue("bob ann", "bob eve")).containsExactly(0, 1);
        assertThat(byValue("bob ann eve", "ann eve")).containsExactly(1, 2);
        assertThat(byValue("bob", "ann bob")).containsExactly(-1, 0);
        assertThat(byValue("bob bob", "bob")).containsExactly(0);
    }

    @Test
    void whatIsTypedIsInNoOtherRowWhenItsOwnIsGone() {
        assertThat(byValue("bob ann", "eve")).containsExactly(-1);
        assertThat(byValue("bob", "eve ann")).containsExactly(-1, -1);
    }

    private static List<Integer> byId(String before, String now) {
        return RowMatches.of(keyed(before), keyed(now), Optional.of("id"));
    }

    private static List<Integer> byValue(String before, String now) {
        return RowMatches.of(texts(before), texts(now), Optional.empty());
    }

    private static List<ConfigValue> keyed(String rows) {
        return Stream.of(rows.split(" "))
                .<ConfigValue>map(row -> ConfigValue.Group.EMPTY
                        .with("id", new ConfigValue.Text(row.split(":")[0]))
                        .with("name", new ConfigValue.Text(row.split(":")[1])))
                .toList();
    }

    private static List<ConfigValue> texts(String rows) {
        return Stream.of(rows.split(" "))
                .<ConfigValue>map(ConfigValue.Text::new)
                .toList();
    }
}
