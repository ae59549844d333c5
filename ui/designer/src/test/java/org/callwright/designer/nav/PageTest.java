package org.callwright.designer.nav;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.junit.jupiter.api.Test;

/** Which location is which page. */
class PageTest {

    @Test
    void aFlowIsOnThePageOfItsKind() {
        assertThat(Page.of(Flow.Kind.CALLFLOW).location(new FlowId("f1"))).isEqualTo("callflows/f1");
        assertThat(Page.of(Flow.Kind.SAVED_ACTION).location(new FlowId("f2"))).isEqualTo("saved-actions/f2");
    }

    @Test
    void aPageIsRecognisedWithAndWithoutAnItem() {
        assertThat(Page.CONNECTIONS.isAt(new Location("connections"))).isTrue();
        assertThat(Page.CONNECTIONS.isAt(new Location("connections/new"))).isTrue();
        assertThat(Page.CONNECTIONS.isAt(new Location("callflows/connections"))).isFalse();
    }

    @Test
    void theRootShowsTheCallflows() {
        assertThat(Page.CALLFLOWS.isAt(new Location(""))).isTrue();
        assertThat(Page.SAVED_ACTIONS.isAt(new Location(""))).isFalse();
    }
}
