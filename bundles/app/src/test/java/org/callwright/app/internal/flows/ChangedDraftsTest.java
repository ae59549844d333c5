package org.callwright.app.internal.flows;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.app.Connections;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.model.FlowId;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

/** Of 1,000 callflows, a change has those checked again that it concerns. */
class ChangedDraftsTest extends OnThousandFlows {
    /** How often each draft was checked for pages that read the lists again, twice. */
    private Map<String, Integer> checked() {
        greet.compiled.clear();
        readLists();
        readLists();
        return Map.copyOf(greet.compiled);
    }

    private static Map<String, Integer> once(List<FlowId> users, FlowId... more) {
        return Stream.concat(users.stream(), Stream.of(more)).collect(toMap(FlowId::value, id -> 1));
    }

    @Test
    void nothingIsCheckedAgainWhileNothingChanges() {
        assertThat(checked()).isEmpty();
    }

    @Test
    void publishingACallflowHasItAndItsCallersChecked() {
        greet.compiled.clear();
        publish(CALLED);
        assertThat(greet.compiled).as("while publishing").isEqualTo(once(List.of(CALLED)));
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));

        publish(PLAIN);
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));
    }

    @Test
    void publishingASavedActionHasTheCallflowsCheckedThatUseIt() {
        publish(SAVED);
        assertThat(checked()).isEqualTo(once(LINKED));
    }

    @Test
    void rollingBackHasTheSameCheckedAsPublishing() {
        publish(CALLED);
        publish(CALLED);
        readLists();

        assertThat(callflows.rollBack(CALLED, 1, new Operator.Host("admin"))).isInstanceOf(PublishResult.Live.class);
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));
    }

    @Test
    void savingADraftHasItCheckedAndWhatUsesIt() {
        save(PLAIN, flow -> flow.withName("Other"));
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        save(CALLED, flow -> flow.withName("Called"));
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));

        save(SAVED, flow -> flow.withName("Opening hours"));
        assertThat(checked()).isEqualTo(once(LINKED));
    }

    @Test
    void creatingImportingAndDeletingHasNothingElseChecked() {
        FlowId created =
                callflows.create(draft(PLAIN), Operator.CONSOLE).draft().id();
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        callflows.importJson(callflows.exportJson(created), Operator.CONSOLE);
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        assertThat(callflows.delete(created, new Operator.Host("admin"))).isInstanceOf(DeleteResult.Deleted.class);
        assertThat(checked()).isEmpty();
    }

    @Test
    void changingAConnectionHasTheDraftsCheckedThatReferToIt() {
        connections.add(entry("Other"), new Operator.Host("admin"));
        assertThat(checked()).isEmpty();

        StoredConnection crm = store.connections().find(CONNECTION).orElseThrow();
        connections.change(CONNECTION, entry("Customers"), crm.revision(), new Operator.Host("admin"));
        assertThat(checked()).isEqualTo(once(ASKING));
    }

    private static Connections.Entry entry(String name) {
        return new Connections.Entry(name, "https://crm.example/api", "", new SecretChange.Keep(), false);
    }

    @Test
    void aBundleThatComesOrGoesHasEveryDraftChecked() {
        ServiceReference<?> second = bundles.install(new LinkedActions.Greet(), "second.bundle");
        assertThat(checked()).isEqualTo(once(ALL));

        bundles.uninstall(second);
        assertThat(checked()).isEqualTo(once(ALL));
    }
}
