package org.callwright.app.internal.checks;

import java.util.ArrayList;
import java.util.List;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds why an earlier version cannot go live again, without compiling it. */
@Component(service = RollbackChecks.class)
public class RollbackChecks {
    private final LiveNumbers live;
    private final FlowUsages usages;

    @Activate
    public RollbackChecks(@Reference LiveNumbers live, @Reference FlowUsages usages) {
        this.live = live;
        this.usages = usages;
    }

    /**
     * The version's numbers that another live version or the PBX has by now, and its connections that are gone.
     *
     * @param earlier the flow as it was drawn for that version
     * @throws PbxUnreachableException when the PBX does not answer
     */
    public List<Problem> problems(PbxServer server, Flow earlier) {
        List<Problem> problems = new ArrayList<>(live.taken(earlier.id(), earlier.numbers()));
        problems.addAll(DraftChecks.takenOnPbx(server, earlier));
        problems.addAll(usages.goneConnections(earlier));
        return List.copyOf(problems);
    }
}
