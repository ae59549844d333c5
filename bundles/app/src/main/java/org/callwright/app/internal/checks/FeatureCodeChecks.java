package org.callwright.app.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the codes of a saved action that something else has already. */
@Component(service = FeatureCodeChecks.class)
public class FeatureCodeChecks {
    private final FlowCatalogue catalogue;
    private final LiveNumbers live;
    private final PbxConnection pbx;

    @Activate
    public FeatureCodeChecks(
            @Reference FlowCatalogue catalogue, @Reference LiveNumbers live, @Reference PbxConnection pbx) {
        this.catalogue = catalogue;
        this.live = live;
        this.pbx = pbx;
    }

    /**
     * A problem for each code that the PBX, a callflow or another saved action has. Asks the PBX, so it may take seconds.
     *
     * @param saved the saved action
     * @param codes its feature codes and the extensions of its lamps
     */
    public List<Problem> check(FlowId saved, SortedSet<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        try {
            Optional<PbxServer> server = pbx.reachable();
            for (String code : codes) {
                PhoneNumber number = PhoneNumber.extension(code);
                server.flatMap(each -> DraftChecks.protectedOnPbx(each, number))
                        .or(() -> owner(number, saved)
                                .or(() -> server.flatMap(
                                        each -> each.owner(number).map(Message::asIs)))
                                .map(owner -> Problem.of(ProblemCode.NUMBER_TAKEN, code, owner)))
                        .ifPresent(problems::add);
            }
            if (server.isEmpty()) {
                problems.add(Problem.of(ProblemCode.PBX_AWAY));
            }
        } catch (PbxUnreachableException e) {
            problems.add(Problem.of(ProblemCode.PBX_AWAY));
        }
        return List.copyOf(problems);
    }

    private Optional<Message> owner(PhoneNumber number, FlowId saved) {
        return Stream.concat(
                        catalogue.withDraftOnLine(number, PhoneNumber::equals).stream(),
                        catalogue.withLiveOnLine(number, PhoneNumber::equals).stream())
                .map(FlowFacts::name)
                .findFirst()
                .or(() -> live.otherWithCode(number.digits(), saved))
                .map(name -> Message.of("\"{0}\"", name));
    }
}
