package org.callwright.app.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.internal.catalogue.FlowReferences;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.Version;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds why an earlier version cannot go live again, without compiling it. */
@Component(service = RollbackChecks.class)
public class RollbackChecks {
    private final LiveNumbers live;
    private final DraftNumbers drafts;
    private final FlowUsages usages;
    private final PbxInventory inventory;

    @Activate
    public RollbackChecks(
            @Reference LiveNumbers live,
            @Reference DraftNumbers drafts,
            @Reference FlowUsages usages,
            @Reference PbxInventory inventory) {
        this.live = live;
        this.drafts = drafts;
        this.usages = usages;
        this.inventory = inventory;
    }

    /**
     * The version's numbers that another live version or the PBX has or that are reserved by now, its codes that stay with the PBX, its
     * connections and other flows that are gone, the names in it that could lead elsewhere, and whether it dials out as versions did before
     * emergency numbers were guarded; then what has to be confirmed.
     *
     * @throws PbxUnreachableException when the PBX does not answer
     */
    public List<Problem> problems(PbxServer server, Version version) {
        Flow earlier = version.flow();
        List<Problem> problems = new ArrayList<>(live.taken(earlier.id(), earlier.numbers()));
        earlier.numbers().stream()
                .filter(number -> drafts.reserved(number).isPresent())
                .map(number -> Problem.of(ProblemCode.NUMBER_RESERVED, number))
                .forEach(problems::add);
        problems.addAll(DraftChecks.takenOnPbx(server, earlier));
        version.codes().stream()
                .map(PhoneNumber::extension)
                .map(code -> DraftChecks.protectedOnPbx(server, code))
                .flatMap(Optional::stream)
                .forEach(problems::add);
        problems.addAll(usages.goneConnections(earlier));
        problems.addAll(usages.notLive(
                earlier, FlowUsages.leadsTo(earlier.id(), Stream.of(version.dialplan(), version.features()))));
        new ReferenceChecks(inventory)
                .problems(uses(earlier)).stream()
                        .filter(problem -> problem.code().severity() == ProblemCode.Severity.ERROR)
                        .forEach(problems::add);
        boolean dialsOut = uses(earlier).stream().anyMatch(use -> use.kind() == ReferenceKind.ROUTE);
        if (dialsOut && !version.dialplan().contains("@" + DialplanNames.OUTSIDE)) {
            problems.add(Problem.of(ProblemCode.DIALS_UNGUARDED));
        }
        boolean isDialled = !earlier.numbers().isEmpty() || !version.codes().isEmpty();
        if ((dialsOut || isDialled) && !server.knowsProtectedNumbers()) {
            problems.add(Problem.of(ProblemCode.PROTECTION_UNREAD));
        }
        problems.addAll(DraftChecks.changedFiles(server));
        return List.copyOf(problems);
    }

    private static List<ReferenceChecks.Use> uses(Flow flow) {
        return flow.steps().values().stream().flatMap(RollbackChecks::uses).toList();
    }

    private static Stream<ReferenceChecks.Use> uses(Step step) {
        return step.config().values().entrySet().stream()
                .flatMap(field -> FlowReferences.all(field.getValue())
                        .flatMap(reference -> ReferenceKind.of(reference).stream()
                                .map(kind ->
                                        new ReferenceChecks.Use(step.id(), field.getKey(), kind, reference.id()))));
    }
}
