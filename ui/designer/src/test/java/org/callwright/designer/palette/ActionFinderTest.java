package org.callwright.designer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.canvas.Palette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays in the list of results while one types goes on being the same element, with the keyboard in it. */
class ActionFinderTest {
    private final ActionFinder finder = new ActionFinder(List.of(), InstalledAction::group, action -> {}, tile -> {});
    private final TextField search = all(finder)
            .filter(TextField.class::isInstance)
            .map(TextField.class::cast)
            .findFirst()
            .orElseThrow();

    @BeforeEach
    void offer() {
        finder.offer(new Palette().installed());
    }

    @Test
    void aResultThatGoesOnToFitKeepsItsElementWhateverGoes() {
        search.setValue("a");
        assertThat(labels()).hasSizeGreaterThan(2).contains("Pause");
        ActionTile pause = tile("Pause");
        search.setValue("pa");
        assertThat(labels()).containsExactly("Pause");
        assertThat(tile("Pause")).isSameAs(pause);
        assertThat(pause.hasClassName("cw-first")).isTrue();
        assertThat(text(pause)).as("what fits is marked once").isEqualTo("Pause");

        search.setValue("a");
        assertThat(tile("Pause")).isSameAs(pause);
        assertThat(labels()).hasSizeGreaterThan(2);
        assertThat(tiles().filter(tile -> tile.hasClassName("cw-first"))).hasSize(1);
    }

    @Test
    void whatFitsByAnotherWordSaysItOnlyWhileThatIsSo() {
        search.setValue("phone");
        ActionTile call = tile("Call a phone");
        search.setValue("täubchen");
        assertThat(tile("Call a phone")).isSameAs(call);
        assertThat(text(call)).isEqualTo("Call a phone“Täubchen”");
        search.setValue("call");
        assertThat(text(tile("Call a phone"))).isEqualTo("Call a phone");
    }

    @Test
    void withoutASearchAllGroupsAreThereAgain() {
        List<String> before = labels();
        search.setValue("nothing is called so");
        assertThat(labels()).isEmpty();
        search.setValue("pause");
        assertThat(labels()).containsExactly("Pause");
        search.clear();
        assertThat(labels()).isEqualTo(before);
    }

    @Test
    void whatIsOfferedAnewIsDrawnAnew() {
        search.setValue("pause");
        ActionTile before = tile("Pause");
        finder.update();
        assertThat(labels()).containsExactly("Pause");
        assertThat(tile("Pause")).isNotSameAs(before);
    }

    private Stream<ActionTile> tiles() {
        return all(finder).filter(ActionTile.class::isInstance).map(ActionTile.class::cast);
    }

    private List<String> labels() {
        return tiles().map(tile -> tile.action().info().label()).toList();
    }

    private ActionTile tile(String label) {
        return tiles().filter(tile -> tile.action().info().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String text(ActionTile tile) {
        return tile.getElement().getTextRecursively();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ActionFinderTest::all));
    }
}
