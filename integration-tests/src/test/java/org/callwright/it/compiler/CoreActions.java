package org.callwright.it.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.action.Action;
import org.callwright.actions.dialoutside.DialOutside;
import org.callwright.actions.endcall.EndCall;
import org.callwright.actions.menu.Menu;
import org.callwright.actions.playmedia.PlayMedia;
import org.callwright.actions.queue.Queue;
import org.callwright.actions.ring.Ring;
import org.callwright.actions.ringgroup.RingGroup;
import org.callwright.actions.setcallerid.SetCallerId;
import org.callwright.actions.timeofday.TimeOfDay;
import org.callwright.actions.voicemail.Voicemail;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;

/** The real actions without a container, for tests of what the compiler makes of them. */
public final class CoreActions implements ActionCatalog {
    private final Map<String, InstalledAction> byId = List.of(
                    installed(DialOutside.class, new DialOutside()),
                    installed(EndCall.class, new EndCall()),
                    installed(Menu.class, new Menu()),
                    installed(PlayMedia.class, new PlayMedia()),
                    installed(Queue.class, new Queue()),
                    installed(Ring.class, new Ring()),
                    installed(RingGroup.class, new RingGroup()),
                    installed(SetCallerId.class, new SetCallerId()),
                    installed(TimeOfDay.class, new TimeOfDay()),
                    installed(Voicemail.class, new Voicemail()))
            .stream()
            .collect(Collectors.toMap(action -> action.info().id(), Function.identity()));

    private static <A extends Action<?>> InstalledAction installed(Class<A> type, A action) {
        return InstalledAction.of(ActionInfo.of(type), action, type.getPackageName(), "1.0.0");
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
