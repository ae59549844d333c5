package org.callwright.vaadin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ViewInstantiatorTest {

    public static final class Plain extends Div {
        public Plain() {}
    }

    public static final class Greeting extends Div {
        public Greeting(CharSequence text) {
            setText(text.toString());
        }
    }

    public static final class Broken extends Div {
        public Broken() {
            throw new IllegalStateException("no database");
        }
    }

    private final ViewInstantiator instantiator = new ViewInstantiator(null, List.of(42, "Hello"));

    @Test
    void aViewGetsTheServicesItsConstructorAsksFor() {
        assertThat(instantiator.getOrCreate(Greeting.class).getText()).isEqualTo("Hello");
        assertThat(instantiator.createComponent(Plain.class)).isNotNull();
    }

    @Test
    void aServiceThatIsMissingIsNamed() {
        var empty = new ViewInstantiator(null, List.of());
        assertThatThrownBy(() -> empty.getOrCreate(Greeting.class))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(Greeting.class.getName())
                .hasMessageContaining(CharSequence.class.getName());
    }

    @Test
    void whatAViewThrowsComesThroughAsItIs() {
        assertThatThrownBy(() -> instantiator.getOrCreate(Broken.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database")
                .hasNoCause();
    }
}
