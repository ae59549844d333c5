package org.callwright.asterisk.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;

/** Flows to publish, with texts as the compiler could have printed them. */
public final class TestFlows {
    private static final Map<VersionDigest, Version> TEXTS = new ConcurrentHashMap<>();
    private static final Pattern CODE = Pattern.compile("(?m)^exten => ([0-9*#]+),(?:1|hint),");

    private TestFlows() {}

    public static Publication publication(LiveFlow... flows) {
        return publication(List.of(flows));
    }

    public static Publication publication(List<LiveFlow> flows) {
        Map<FlowId, LiveFlow> all = new TreeMap<>();
        flows.forEach(flow -> all.put(flow.id(), flow));
        return new Publication("test", Bridge.KEY, new TreeMap<>(all), TestFlows::read);
    }

    private static Version read(VersionDigest digest) {
        return Optional.ofNullable(TEXTS.get(digest)).orElseThrow();
    }

    /** @param lines of the version's context */
    public static VersionDigest version(String flow, int number, String... lines) {
        String context = DialplanNames.version(new FlowId(flow), number);
        return versionOf(flow, number, "[" + context + "]\n" + String.join("\n", lines) + "\n");
    }

    /** @param text the whole text */
    public static VersionDigest versionOf(String flow, int number, String text) {
        return kept(Flow.empty(new FlowId(flow), flow), number, text, "");
    }

    private static VersionDigest kept(Flow flow, int number, String text, String features) {
        Set<String> codes =
                CODE.matcher(features).results().map(match -> match.group(1)).collect(Collectors.toSet());
        Version version =
                new Version(flow, number, text, features, new TreeSet<>(codes), Map.of(), Instant.EPOCH, "admin");
        VersionDigest digest = VersionDigest.of(version);
        TEXTS.put(digest, version);
        return digest;
    }

    /** A flow with this version live. */
    public static LiveFlow flow(String id, VersionDigest live, PhoneNumber... numbers) {
        Version version = read(live);
        return new LiveFlow(kept(
                version.flow().withNumbers(Set.of(numbers)), live.number(), version.dialplan(), version.features()));
    }

    public static Publication waiting(String id, PhoneNumber... numbers) {
        return publication(flow(id, waits(id, 1), numbers));
    }

    /** Answers and waits. */
    public static VersionDigest waits(String id, int version) {
        return version(
                id, version, "exten => start,1,Answer()", " same => n(again),Wait(60)", " same => n,Goto(start,again)");
    }

    public static Publication many(int flows) {
        return publication(
                Stream.iterate(0, i -> i + 1).limit(flows).map(TestFlows::one).toList());
    }

    private static LiveFlow one(int i) {
        List<String> lines = new ArrayList<>(List.of("exten => start,1,Answer()"));
        for (int step = 2; step <= 12; step++) {
            lines.add(" same => n(s" + step + "),Set(STEP=" + step + ")");
        }
        String id = "flow" + i;
        return flow(
                id,
                version(id, 1, lines.toArray(String[]::new)),
                PhoneNumber.did("0306" + (10000 + i)),
                PhoneNumber.extension("2" + (10000 + i)));
    }

    /** A switch by code *28 with a lamp. */
    public static LiveFlow night(String owner) {
        return saved(owner, """
                [callwright-internal]
                exten => *28,hint,Custom:callwright-%1$s-state
                exten => *28,1,Answer()
                 same => n,GotoIf($["${DB(callwright/%1$s/state)}" = "night"]?to-day)
                 same => n,Set(DB(callwright/%1$s/state)=night)
                 same => n,Set(DEVICE_STATE(Custom:callwright-%1$s-state)=INUSE)
                 same => n,Hangup()
                 same => n(to-day),Set(DB(callwright/%1$s/state)=day)
                 same => n,Set(DEVICE_STATE(Custom:callwright-%1$s-state)=NOT_INUSE)
                 same => n,Hangup()
                """.formatted(owner));
    }

    /** A saved action with features. */
    public static LiveFlow saved(String owner, String features) {
        VersionDigest plain = version(owner, 1, "exten => s1,1,Return()");
        return new LiveFlow(kept(read(plain).flow(), 1, read(plain).dialplan(), features));
    }
}
