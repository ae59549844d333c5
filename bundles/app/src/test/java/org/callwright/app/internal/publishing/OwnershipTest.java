package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.app.AppException;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.model.FlowId;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.Test;

/** What somebody else published stays on the PBX until an administrator takes over by name. */
class OwnershipTest extends OnPublisher {
    private static final String OTHER = "0123456789abcdef0123456789abcdef";

    private WiredPublishing publishing;

    private PublishResult publish() {
        return publishing.publisher().publish(ID, "admin", true);
    }

    private void hold(Optional<String> installation, String hash, Map<FlowId, Set<Integer>> versions) {
        pbx.held = new Holdings(
                new Holdings.Mark(hash, installation), versions, new TreeMap<>(Map.of("0305550100", "welcome")));
        publishing = WiredPublishing.of(store, actions, link); // as after a restart
    }

    private PbxRepair repair() {
        return new PbxRepair(
                link,
                publishing.versions(),
                publishing.ownership(),
                publishing.seen(),
                publishing.lock(),
                new Permissions(store.users()),
                publishing.unguarded());
    }

    @Test
    void whatAnotherInstallationPublishedIsNotReplaced() {
        hold(Optional.of(OTHER), "h", Map.of(new FlowId("welcome"), Set.of(3)));

        assertThat(publish()).isInstanceOfSatisfying(PublishResult.Failed.class, failed -> {
            assertThat(failed.callersUnaffected()).isTrue();
            assertThat(failed.why().toString()).contains("welcome", "0305550100", "takes over \"01234567\"");
        });
        assertThatThrownBy(() -> publishing.versions().reconcile(pbx)).isInstanceOf(PublishException.class);
        assertThat(repair().repair(Operator.CONSOLE)).isPresent();
        assertThat(pbx.published).isEmpty();
        assertThat(publishing.versions().difference(pbx).orElseThrow().toString())
                .contains("0305550100");
        assertThat(repair().foreign().orElseThrow().callflows()).containsExactly(new FlowId("welcome"));
    }

    @Test
    void itIsTakenOverByNameOnly() {
        hold(Optional.of(OTHER), "h", Map.of(new FlowId("welcome"), Set.of(3)));
        PbxRepair repair = repair();

        assertThatThrownBy(() -> repair.takeOver("", Operator.CONSOLE)).isInstanceOf(AppException.class);
        assertThatThrownBy(() -> repair.takeOver("welcome", Operator.CONSOLE)).hasMessageContaining("01234567");
        assertThat(pbx.published).isEmpty();

        assertThat(repair.takeOver(" 01234567", Operator.CONSOLE)).isEmpty();
        assertThat(repair.foreign()).isEmpty();
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        assertThatThrownBy(() -> repair.takeOver("01234567", Operator.CONSOLE)).isInstanceOf(AppException.class);
    }

    @Test
    void whatHasLostItsMarkIsTakenOverAsItIs() {
        hold(Optional.empty(), "", Map.of(new FlowId("welcome"), Set.of(3)));
        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
        assertThat(repair().takeOver("unknown", Operator.CONSOLE)).isEmpty();
        WiredPublishing same = publishing;
        Holdings taken = pbx.held;
        hold(Optional.empty(), "", Map.of(new FlowId("welcome"), Set.of(4)));
        publishing = same;
        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);

        pbx.held = taken;
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        pbx.held = taken;
        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
    }

    @Test
    void whatComesAfterWhatWasTakenOverIsNot() {
        hold(Optional.of(OTHER), "h", Map.of(new FlowId("welcome"), Set.of(3)));
        repair().takeOver("01234567", Operator.CONSOLE);
        WiredPublishing same = publishing;
        hold(Optional.of(OTHER), "h2", Map.of(new FlowId("welcome"), Set.of(4)));
        publishing = same;

        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
    }

    @Test
    void anOldCopyOfTheDatabaseDoesNotReplaceWhatItDoesNotKnow() {
        hold(Optional.of(store.published().installation()), "h", Map.of(ID, Set.of(2)));
        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
    }

    @Test
    void whatTheStoreKnowsIsReplacedWithOrWithoutAnId() {
        publishing = WiredPublishing.of(store, actions, link);
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        hold(Optional.empty(), "0123456789abcdef", Map.of(ID, Set.of(1)));
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        hold(Optional.of(store.published().installation()), "h", Map.of(ID, Set.of(1, 2)));
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        hold(Optional.empty(), "", Map.of(ID, Set.of(1), new FlowId("welcome"), Set.of(1)));
        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
    }

    @Test
    void whatIsThereAsItIsLiveHereIsNotListedAfterARestart() {
        publishing = WiredPublishing.of(store, actions, link);
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        publishing = WiredPublishing.of(store, actions, link);
        pbx.listed = 0;

        assertThat(publishing.versions().difference(pbx)).isEmpty();
        assertThat(publishing.versions().reconcile(pbx)).isFalse();
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);

        assertThat(pbx.listed).isZero();
    }

    @Test
    void anotherHostThatPublishesMeanwhileIsSeen() {
        publishing = WiredPublishing.of(store, actions, link);
        assertThat(publish()).isInstanceOf(PublishResult.Live.class);
        WiredPublishing same = publishing;
        hold(Optional.of(OTHER), "h", Map.of(new FlowId("welcome"), Set.of(1)));
        publishing = same;

        assertThat(publish()).isInstanceOf(PublishResult.Failed.class);
        assertThat(pbx.published).hasSize(1);
    }
}
