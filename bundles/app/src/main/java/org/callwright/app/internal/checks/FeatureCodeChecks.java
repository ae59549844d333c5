package org.callwright.app.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Version;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the codes of a saved action that something else has already. */
@Component(service = FeatureCodeChecks.class)
public class FeatureCodeChecks {
    private final FlowStore store;
    private final PbxConnection pbx;

    @Activate
    public FeatureCodeChecks(@Reference FlowStore store, @Reference PbxConnection pbx) {
        this.store = store;
        this.pbx = pbx;
    }

    /**
     * A problem for each code that the PBX, a callflow or another saved action has. Asks the PBX, so it may take seconds.
     *
     * @param codes feature codes and the extensions of lamps
     * @param others the codes of all other live saved actions, each with its saved action's name
     */
    public List<Problem> check(SortedSet<String> codes, Map<String, String> others) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Flow> flows = Stream.concat(
                        store.flows().stream().map(StoredFlow::draft),
                        store.live().stream().map(Version::flow))
                .toList();
        List<Problem> problems = new ArrayList<>();
        try {
            Optional<PbxServer> server = pbx.reachable();
            for (String code : codes) {
                PhoneNumber number = PhoneNumber.extension(code);
                if (server.map(each -> each.isProtected(number)).orElse(false)) {
                    problems.add(Problem.of(ProblemCode.NUMBER_PROTECTED, code));
                } else {
                    owner(number, flows, others)
                            .or(() -> server.flatMap(each -> each.owner(number).map(Message::asIs)))
                            .ifPresent(owner -> problems.add(Problem.of(ProblemCode.NUMBER_TAKEN, code, owner)));
                }
            }
            if (server.isEmpty()) {
                problems.add(Problem.of(ProblemCode.PBX_AWAY));
            }
        } catch (PbxUnreachableException e) {
            problems.add(Problem.of(ProblemCode.PBX_AWAY));
        }
        return List.copyOf(problems);
    }

    private static Optional<Message> owner(PhoneNumber number, List<Flow> flows, Map<String, String> others) {
        return flows.stream()
                .filter(flow -> flow.numbers().contains(number))
                .map(Flow::name)
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(number.digits())))
                .map(name -> Message.of("\"{0}\"", name));
    }
}
