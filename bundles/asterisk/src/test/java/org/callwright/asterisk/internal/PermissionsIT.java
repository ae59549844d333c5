package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.FlowId;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.StoredValueKey;
import org.junit.jupiter.api.Test;

/** Each AMI permission taken away in turn: it is named, and its remedy helps without a restart. */
class PermissionsIT extends OnAmiPbx {
    private static final List<String> NEEDED = List.of("command", "config", "system", "reporting");

    private static final StoredValueKey SWITCH = new StoredValueKey(new FlowId("night"), "state");

    @Test
    void whatIsMissingIsNamedAndItsRemedyHelps() throws Exception {
        Path manager = pbx.etc().resolve("manager.conf");
        String before = Files.readString(manager);
        Map<String, AsteriskServer> servers = new LinkedHashMap<>();
        try {
            Files.writeString(manager, before + accounts(true));
            pbx.cli("manager reload");
            for (String missing : NEEDED) {
                servers.put(missing, Bridge.connected(byAmi("no" + missing)));
            }
            servers.forEach((missing, weak) -> assertThat(refusals(weak))
                    .as(missing)
                    .isNotEmpty()
                    .allSatisfy(why -> assertThat(why)
                            .contains("Add '" + missing + "' to the write= line of [no" + missing + "]")));

            Files.writeString(manager, before + accounts(false));
            pbx.cli("manager reload");
            for (AsteriskServer weak : servers.values()) {
                DemoPbx.await(
                        "the permission is there",
                        Duration.ofSeconds(30),
                        () -> refusals(weak).isEmpty());
            }
        } finally {
            servers.values().forEach(AsteriskServer::stop);
            Files.writeString(manager, before);
            pbx.cli("manager reload");
        }
    }

    private static AsteriskSettings byAmi(String user) {
        AsteriskSettings disk = Bridge.settings(pbx, user, "weak");
        return new AsteriskSettings(
                disk.account(),
                Optional.empty(),
                disk.fileName(),
                disk.publishing(),
                disk.allowed(),
                disk.reloadDeadline(),
                disk.remarks(),
                disk.unusable());
    }

    private static String accounts(boolean weak) {
        var text = new StringBuilder();
        for (String missing : NEEDED) {
            List<String> some = new ArrayList<>(NEEDED);
            if (weak) {
                some.remove(missing);
            }
            text.append("\n[no" + missing + "]\nsecret = weak\nwrite = " + String.join(",", some) + "\n");
        }
        return text.toString();
    }

    /** What is refused of everything that Callwright does on a PBX. */
    private static List<String> refusals(AsteriskServer by) {
        List<String> refusals = new ArrayList<>();
        List<Runnable> work = new ArrayList<>(List.of(
                by::calls,
                by::holdings,
                () -> by.publish(TestFlows.waiting("aa")),
                () -> by.difference(TestFlows.waiting("aa")),
                () -> by.get(SWITCH),
                () -> by.put(SWITCH, "night"),
                () -> by.setLamp(SWITCH, true)));
        for (ReferenceKind kind : ReferenceKind.values()) {
            work.add(() -> by.items(kind));
        }
        for (Runnable each : work) {
            refusal(each).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<String> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (PbxUnreachableException | PublishException e) {
            return Optional.of(e.getMessage());
        }
    }
}
