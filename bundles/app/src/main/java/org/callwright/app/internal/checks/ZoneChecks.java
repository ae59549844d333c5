package org.callwright.app.internal.checks;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.compiler.Compilation;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.ZoneReading;

/** Finds the time zones by which calls would go at other times than the callflow says, as the PBX reads them otherwise. */
final class ZoneChecks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private ZoneChecks() {}

    static Stream<Problem> problems(PbxServer server, List<Compilation.NamedZone> zones) {
        return zones.stream().flatMap(named -> problem(server, named).stream());
    }

    private static Optional<Problem> problem(PbxServer server, Compilation.NamedZone named) {
        return switch (server.reading(named.zone())) {
            case ZoneReading.Right() -> Optional.empty();
            case ZoneReading.Unknown() ->
                Optional.of(Problem.at(named.step(), named.field(), ProblemCode.ZONE_NOT_ON_PBX, named.zone()));
            case ZoneReading.Other(var first) ->
                Optional.of(Problem.at(
                        named.step(), named.field(), ProblemCode.ZONE_READ_OTHERWISE, named.zone(), DAY.format(first)));
        };
    }
}
