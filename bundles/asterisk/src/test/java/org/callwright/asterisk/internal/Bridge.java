package org.callwright.asterisk.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.callwright.asterisk.internal.agi.AgiAddress;
import org.callwright.asterisk.internal.ami.AmiAccount;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.inventory.AllowedTargets;
import org.callwright.asterisk.internal.publish.PublishSettings;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.Feature;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.PrintedVersion;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** What the tests with a real PBX have in common. */
public final class Bridge {
    private static final AllowedTargets ALLOWED = new AllowedTargets(
            Optional.of("phones"),
            List.of(new InventorySource.Item("600@phones", "The office queue")),
            List.of(new InventorySource.Item("outbound", "outbound")));

    private Bridge() {}

    public static AsteriskSettings settings(DemoPbx pbx) throws Exception {
        return settings(pbx, "callwright", pbx.account("ami_secret"));
    }

    public static AsteriskSettings settings(DemoPbx pbx, String user, String secret) {
        return settings(pbx, user, secret, "from-trunk-with-callwright", "phones-with-callwright");
    }

    public static AsteriskSettings settings(DemoPbx pbx, String user, String secret, String inbound, String internal) {
        return new AsteriskSettings(
                new AmiAccount("127.0.0.1", pbx.amiPort(), user, secret, Duration.ofSeconds(5)),
                Optional.of(pbx.etc()),
                "callwright.conf",
                new PublishSettings(
                        Map.of(DialplanNames.INBOUND, inbound, DialplanNames.INTERNAL, internal),
                        Set.of("110", "112"),
                        agi(4573).url()),
                ALLOWED,
                Duration.ofSeconds(10));
    }

    public static AgiAddress agi(int port) {
        return new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("127.0.0.1"));
    }

    /** Where steps are to be run at that port. */
    public static AsteriskSettings asking(DemoPbx pbx, int port) throws Exception {
        AsteriskSettings usual = settings(pbx);
        return new AsteriskSettings(
                usual.account(),
                usual.directory(),
                usual.fileName(),
                new PublishSettings(
                        usual.publishing().wrappers(),
                        usual.publishing().protectedNumbers(),
                        agi(port).url()),
                usual.allowed(),
                usual.reloadDeadline());
    }

    /** With nothing but AMI between Callwright and that PBX. */
    public static AsteriskSettings byAmi(DemoPbx pbx) throws Exception {
        AsteriskSettings disk = settings(pbx);
        return new AsteriskSettings(
                disk.account(),
                Optional.empty(),
                disk.fileName(),
                disk.publishing(),
                disk.allowed(),
                disk.reloadDeadline());
    }

    public static AsteriskServer connected(AsteriskSettings settings) throws InterruptedException {
        return connected(settings, text -> text);
    }

    /** @param fault what happens to a text on its way */
    public static AsteriskServer connected(AsteriskSettings settings, UnaryOperator<String> fault)
            throws InterruptedException {
        return connected(settings, fault, () -> {});
    }

    /** @param after what happens when the text is there and Asterisk has not read it yet */
    public static AsteriskServer interrupted(AsteriskSettings settings, Runnable after) throws InterruptedException {
        return connected(settings, text -> text, after);
    }

    private static AsteriskServer connected(AsteriskSettings settings, UnaryOperator<String> fault, Runnable after)
            throws InterruptedException {
        AsteriskServer server = new AsteriskServer(settings, ami -> {
            DialplanDelivery real = AsteriskServer.delivery(settings, ami);
            return new DialplanDelivery() {
                @Override
                public Optional<String> read() {
                    return real.read();
                }

                @Override
                public Undo write(String text) {
                    Undo undo = real.write(fault.apply(text));
                    after.run();
                    return undo;
                }
            };
        });
        DemoPbx.await("connected", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        return server;
    }

    /** A listener as the service registry would hand it out. */
    public static ComponentServiceObjects<PbxState.Listener> offering(PbxState.Listener listener) {
        return new ComponentServiceObjects<>() {
            @Override
            public PbxState.Listener getService() {
                return listener;
            }

            @Override
            public void ungetService(PbxState.Listener used) {
                // Nobody counts the users of this one.
            }

            @Override
            public ServiceReference<PbxState.Listener> getServiceReference() {
                return null;
            }
        };
    }

    public static PrintedVersion version(String flow, int number, String... lines) {
        String context = DialplanNames.version(new FlowId(flow), number);
        return new PrintedVersion(number, "[" + context + "]\n" + String.join("\n", lines) + "\n");
    }

    public static LiveFlow flow(String id, PrintedVersion live, PhoneNumber... numbers) {
        return new LiveFlow(new FlowId(id), live, List.of(), new TreeSet<>(List.of(numbers)));
    }

    public static Publication waiting(String id, PhoneNumber... numbers) {
        return new Publication(List.of(flow(id, waits(id, 1), numbers)));
    }

    public static PrintedVersion waits(String id, int version) {
        return version(
                id, version, "exten => start,1,Answer()", " same => n(again),Wait(60)", " same => n,Goto(start,again)");
    }

    public static Publication many(int flows) {
        List<LiveFlow> all = new ArrayList<>();
        for (int i = 0; i < flows; i++) {
            List<String> lines = new ArrayList<>(List.of("exten => start,1,Answer()"));
            for (int step = 2; step <= 12; step++) {
                lines.add(" same => n(s" + step + "),Set(STEP=" + step + ")");
            }
            String id = "flow" + i;
            all.add(flow(
                    id,
                    version(id, 1, lines.toArray(String[]::new)),
                    PhoneNumber.did("0306" + (10000 + i)),
                    PhoneNumber.extension("2" + (10000 + i))));
        }
        return new Publication(all);
    }

    /** A switch by code *28 with a lamp. */
    public static Feature night(String owner) {
        return new Feature(owner, """
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

    public static void append(Path file, String lines) throws Exception {
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }
}
