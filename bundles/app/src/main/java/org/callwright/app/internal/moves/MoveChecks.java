package org.callwright.app.internal.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.checks.RollbackChecks;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.publishing.Move;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Version;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what keeps a number from being moved. */
@Component(service = MoveChecks.class)
public class MoveChecks {
    private final DraftNumbers drafts;
    private final LiveNumbers liveNumbers;
    private final RollbackChecks versionChecks;
    private final PbxConnection pbx;
    private final SeenOnPbx seen;

    @Activate
    public MoveChecks(
            @Reference DraftNumbers drafts,
            @Reference LiveNumbers liveNumbers,
            @Reference RollbackChecks versionChecks,
            @Reference PbxConnection pbx,
            @Reference SeenOnPbx seen) {
        this.drafts = drafts;
        this.liveNumbers = liveNumbers;
        this.versionChecks = versionChecks;
        this.pbx = pbx;
        this.seen = seen;
    }

    /** What refuses it, and what has to be confirmed. */
    record Found(List<Message> obstacles, List<Message> warnings) {}

    /**
     * @param live the callflows that callers reach by the number
     * @param drafted the other callflows whose draft has it
     * @param target the live version of the callflow that gets it
     */
    Found find(Move move, List<FlowFacts> live, List<FlowFacts> drafted, Optional<Version> target) {
        List<Message> obstacles = new ArrayList<>();
        List<Message> warnings = new ArrayList<>();
        here(move, live).ifPresent(obstacles::add);
        drafts.reserved(move.number()).ifPresent(obstacles::add);
        try {
            if (move.from().isPresent()) {
                forCallers(move, move.from().get(), target, obstacles, warnings);
            } else {
                inDrafts(move, obstacles);
            }
        } catch (PbxUnreachableException e) {
            obstacles.add(e.message());
        }
        bare(move, drafted).forEach(warnings::add);
        return new Found(obstacles.stream().distinct().toList(), warnings);
    }

    /** What can be said without the PBX. */
    private static Optional<Message> here(Move move, List<FlowFacts> live) {
        String to = move.to().name();
        PhoneNumber number = move.number();
        if (move.to().isSavedAction()) {
            return Optional.of(Message.of("\"{0}\" is a saved action, which has no numbers. Choose a callflow.", to));
        }
        if (move.gone().isEmpty() && move.added().isEmpty()) {
            return Optional.of(Message.of("\"{0}\" has {1} already.", to, number));
        }
        if (live.size() > 1) {
            return Optional.of(Message.of(
                    "The number {0} is live in several callflows: {1}. Take it away from all but one of them and publish"
                            + " that first.",
                    number, Message.quoted(live.stream().map(FlowFacts::name).toList())));
        }
        return move.from().isPresent() && move.to().live().isEmpty()
                ? Optional.of(Message.of(
                        "\"{0}\" is not live, so nobody would answer. Publish it first; then {1} can be moved to it.",
                        to, number))
                : Optional.empty();
    }

    /** Whom nobody can dial any more: by what is live, or by drafts where only those change. */
    private static Stream<Message> bare(Move move, List<FlowFacts> drafted) {
        Stream<FlowFacts> bare = move.from().isPresent()
                ? move.from().stream()
                        .filter(flow -> move.line()
                                .containsAll(flow.live().orElseThrow().drawing().numbers()))
                : drafted.stream()
                        .filter(flow -> move.line().containsAll(flow.draft().numbers()));
        return bare.map(flow -> Message.of(
                "\"{0}\" then: {1}",
                flow.name(), Problem.of(ProblemCode.NO_NUMBER).message()));
    }

    private void forCallers(
            Move move, FlowFacts from, Optional<Version> target, List<Message> obstacles, List<Message> warnings) {
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            obstacles.add(Message.of("{0} Try again when it is back.", pbx.message()));
            return;
        }
        if (!server.get().knowsProtectedNumbers()) {
            obstacles.add(Problem.of(ProblemCode.PROTECTION_UNREAD).message());
        }
        seen.concerning(List.of(from.id(), move.to().id()))
                .ifPresent(difference -> obstacles.add(Message.of(
                        "The PBX does not have what is published: {0} Repair that first.", difference.what())));
        move.line().stream()
                .flatMap(number -> DraftChecks.takenOnPbx(server.get(), number).stream())
                .map(Problem::message)
                .forEach(obstacles::add);
        target.map(version -> versionChecks.problems(server.get(), version).stream())
                .orElse(Stream.empty())
                .filter(problem -> problem.code() != ProblemCode.PROTECTION_UNREAD) // of the number it was said
                .forEach(problem -> (problem.refusesPublishing() ? obstacles : warnings).add(words(move, problem)));
    }

    /** Of a callflow's problem it is said whose it is. */
    private static Message words(Move move, Problem problem) {
        return problem.refusesPublishing()
                ? Message.of(
                        "\"{0}\" could not be published as it is: {1}",
                        move.to().name(), problem.message())
                : problem.message();
    }

    private void inDrafts(Move move, List<Message> obstacles) {
        liveNumbers.taken(move.to().id(), move.line()).stream()
                .filter(Problem::refusesPublishing)
                .map(Problem::message)
                .forEach(obstacles::add);
        pbx.server().stream()
                .flatMap(server ->
                        move.line().stream().flatMap(number -> DraftChecks.protectedOnPbx(server, number).stream()))
                .map(Problem::message)
                .forEach(obstacles::add);
    }
}
