package org.callwright.app.internal.switches;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.app.AppException;
import org.callwright.app.Switches;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.FlowStore;
import org.callwright.store.Role;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows and sets the switches of saved actions that are live. The PBX stores their positions. */
@Component(service = Switches.class)
public class SwitchService implements Switches {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchService.class);

    private final FlowStore store;
    private final FlowLookup lookup;
    private final Actions actions;
    private final PbxConnection pbx;
    private final Permissions permissions;

    @Activate
    public SwitchService(
            @Reference FlowStore store,
            @Reference FlowLookup lookup,
            @Reference Actions actions,
            @Reference PbxConnection pbx,
            @Reference Permissions permissions) {
        this.store = store;
        this.lookup = lookup;
        this.actions = actions;
        this.pbx = pbx;
        this.permissions = permissions;
    }

    @Override
    public Switches in(Locale other) {
        return new SwitchService(store, lookup, actions.in(other), pbx, permissions);
    }

    @Override
    public Optional<Switch> of(FlowId saved) {
        return live(saved).map(live -> ask(server -> live.at(live.position(server.get(live.key())))));
    }

    @Override
    public Switch set(FlowId saved, String value, Operator by) {
        permissions.require(Role.EDITOR, by);
        LiveSwitch live = live(saved).orElseThrow(() -> new AppException("There is nothing to switch any more."));
        var position = live.find(value)
                .orElseThrow(() -> new AppException(
                        "\"{0}\" has other choices now. Load the page again.",
                        live.saved().name()));
        tell(server -> server.put(live.key(), position.value()));
        LOG.info(
                "{} switched \"{}\" to \"{}\".",
                LogText.of(by.name()),
                LogText.of(live.saved().name()),
                position.value());
        tell(server -> server.setLamp(live.key(), position.lit()));
        return live.at(position);
    }

    private Optional<LiveSwitch> live(FlowId saved) {
        Optional<StoredFlow> stored =
                store.find(saved).filter(each -> each.draft().isSavedAction());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (stored.get().live().isPresent()) {
            return lookup.live(stored.get()).flatMap(version -> LiveSwitch.of(version.flow(), actions));
        }
        LiveSwitch.of(stored.get().draft(), actions).ifPresent(draft -> {
            throw new AppException(
                    "It can be switched once \"{0}\" is live. Publish it first.",
                    draft.saved().name());
        });
        return Optional.empty();
    }

    private void tell(Consumer<PbxServer> order) {
        ask(server -> {
            order.accept(server);
            return server;
        });
    }

    private <T> T ask(Function<PbxServer, T> question) {
        PbxServer server = pbx.reachable().orElseThrow(() -> new AppException(pbx.message()));
        try {
            return question.apply(server);
        } catch (PbxUnreachableException e) {
            throw new AppException(e.message(), e);
        }
    }
}
