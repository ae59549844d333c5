package org.callwright.asterisk.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callwright.asterisk.internal.agi.AgiAddress;
import org.callwright.asterisk.internal.ami.AmiAccount;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.delivery.ForeignFile;
import org.callwright.asterisk.internal.delivery.PartIndex;
import org.callwright.asterisk.internal.inventory.AllowedTargets;
import org.callwright.asterisk.internal.publish.PublishSettings;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** What the tests with a real PBX have in common. */
public final class Bridge {
    private static final AllowedTargets ALLOWED = new AllowedTargets(
            Optional.of("phones"),
            List.of(new InventorySource.Item("600@phones", "The office queue")),
            List.of(new InventorySource.Item("outbound", "outbound")));

    /** Longer than a test takes. */
    private static final Duration SETTLE_AFTER = Duration.ofHours(1);

    /** Of the installation that the tests are. */
    public static final String KEY = "0123456789abcdef0123456789abcdef";

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
                        ProtectedNumbers.of(List.of("110", "112"), List.of("9", "[+]")),
                        Set.of("4"),
                        NumberingPlan.of("DE"),
                        agi(4573).url(),
                        SETTLE_AFTER),
                ALLOWED,
                Duration.ofSeconds(10),
                List.of(),
                Optional.empty());
    }

    public static AgiAddress agi(int port) {
        return new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("127.0.0.1"));
    }

    /** Where steps are to be run at that port. */
    public static AsteriskSettings asking(DemoPbx pbx, int port) throws Exception {
        return changed(settings(pbx), settings(pbx).directory(), agi(port).url(), SETTLE_AFTER);
    }

    /** With nothing but AMI between Callwright and that PBX. */
    public static AsteriskSettings byAmi(DemoPbx pbx) throws Exception {
        return changed(
                settings(pbx), Optional.empty(), settings(pbx).publishing().agi(), SETTLE_AFTER);
    }

    /** The same where parts are settled soon. */
    public static AsteriskSettings settlingAfter(AsteriskSettings usual, Duration time) {
        return changed(usual, usual.directory(), usual.publishing().agi(), time);
    }

    private static AsteriskSettings changed(
            AsteriskSettings usual, Optional<Path> directory, String agi, Duration settleAfter) {
        return new AsteriskSettings(
                usual.account(),
                directory,
                usual.fileName(),
                new PublishSettings(
                        usual.publishing().wrappers(),
                        usual.publishing().protectedNumbers(),
                        usual.publishing().notPrefixes(),
                        usual.publishing().numbering(),
                        agi,
                        settleAfter),
                usual.allowed(),
                usual.reloadDeadline(),
                usual.remarks(),
                usual.unusable());
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
                public PartIndex read() {
                    return real.read();
                }

                @Override
                public String file() {
                    return real.file();
                }

                @Override
                public String file(int part) {
                    return real.file(part);
                }

                @Override
                public List<ForeignFile> foreign() {
                    return real.foreign();
                }

                @Override
                public Optional<Instant> written() {
                    return real.written();
                }

                @Override
                public void checkIncluded() {
                    real.checkIncluded();
                }

                @Override
                public void forget() {
                    real.forget();
                }

                @Override
                public Undo replace(PartIndex before, PartIndex now, Map<String, Supplier<String>> texts) {
                    Map<String, Supplier<String>> faulty = new HashMap<>();
                    texts.forEach((hash, text) -> faulty.put(hash, () -> fault.apply(text.get())));
                    Undo undo = real.replace(before, now, faulty);
                    after.run();
                    return undo;
                }

                @Override
                public void deleteOthers(PartIndex live) {
                    real.deleteOthers(live);
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

    /** Whether the PBX has a publication: its content by name, and every line of it. */
    public static boolean isLive(AsteriskServer server, Publication publication) {
        return server.isLive(publication)
                && publication.flows().values().stream()
                        .allMatch(
                                flow -> server.mismatch(publication, flow.id()).isEmpty());
    }

    public static void append(Path file, String lines) throws Exception {
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }
}
