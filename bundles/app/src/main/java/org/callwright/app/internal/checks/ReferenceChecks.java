package org.callwright.app.internal.checks;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;

/**
 * Finds the names in steps that the PBX does not have: the one rule for whatever rings, plays or enters. A name that finds
 * nothing is a warning; one that could lead elsewhere is an error.
 */
record ReferenceChecks(PbxInventory inventory) {

    /** A name in a step's field. */
    record Use(StepId step, String field, ReferenceKind kind, String id) {
        private Problem problem(ProblemCode code) {
            return Problem.at(step, field, code, kind.the(), id);
        }
    }

    /** Asks the PBX, so it may take seconds. */
    List<Problem> problems(Collection<Use> uses) {
        Map<ReferenceKind, PbxInventory.Known> known =
                inventory.read(uses.stream().map(Use::kind).collect(Collectors.toSet()));
        Set<Problem> problems = new LinkedHashSet<>();
        uses.forEach(use -> problem(use, known.get(use.kind())).ifPresent(problems::add));
        return List.copyOf(problems);
    }

    private Optional<Problem> problem(Use use, PbxInventory.Known there) {
        if (there.isUnsure(use.id())) {
            return Optional.of(unsure(use, there));
        }
        boolean lacks = there.lacks(use.id());
        boolean nobodyKnows = !there.listed() && !use.kind().canBeMissing(use.id());
        return lacks || nobodyKnows ? Optional.of(missing(use)) : Optional.empty();
    }

    private Problem missing(Use use) {
        return use.problem(
                switch (use.kind().source()) {
                    case ALLOWED_LIST -> ProblemCode.NOT_ALLOWED;
                    case PBX, CALLWRIGHT ->
                        inventory.canBeMissing(use.kind(), use.id()) ? mayCome(use.kind()) : ProblemCode.NOT_OFFERED;
                });
    }

    /** Calls go on in another language where they would leave the step of another kind. */
    private static ProblemCode mayCome(ReferenceKind kind) {
        return kind == ReferenceKind.LANGUAGE ? ProblemCode.LANGUAGE_NOT_ON_PBX : ProblemCode.NOT_ON_PBX;
    }

    private static Problem unsure(Use use, PbxInventory.Known there) {
        boolean wasThere = there.items().stream().anyMatch(item -> item.id().equals(use.id()));
        return wasThere || use.kind().canBeMissing(use.id())
                ? Problem.of(ProblemCode.PBX_AWAY)
                : use.problem(ProblemCode.NOT_KNOWN);
    }
}
