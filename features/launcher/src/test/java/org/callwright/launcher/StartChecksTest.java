package org.callwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartChecksTest {
    @TempDir
    Path folder;

    private final int port = TestServer.unusedPort();

    /** With a free port and a data folder, unless the arguments name others. */
    private StartPlan plan(String... arguments) throws Exception {
        int sipPort;
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            sipPort = socket.getLocalPort();
        }
        var all = new ArrayList<>(List.of(
                "--port", String.valueOf(port), "--data", folder + "/data", "--sip-port", String.valueOf(sipPort)));
        all.addAll(List.of(arguments));
        return StartChecks.plan(StartOptions.parse(all, Map.of("CALLWRIGHT_AMI_SECRET", "correct")));
    }

    private void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> plan(arguments))
                .isInstanceOf(StartException.class)
                .hasMessageMatching(message);
    }

    @Test
    void aDemoPbxGetsAPortForItself() throws Exception {
        StartPlan plan = plan("--sip-port", "5999");

        assertThat(plan.pbx()).isInstanceOfSatisfying(Pbx.Demo.class, demo -> {
            assertThat(demo.folder()).isEqualTo(folder.resolve("data/pbx"));
            assertThat(demo.sipPort()).isEqualTo(5999);
            assertThat(demo.amiPort()).isGreaterThanOrEqualTo(5038);
        });
        assertThat(plan.agiHost()).isEqualTo("127.0.0.1");
        assertThat(plan.agiPort()).isGreaterThanOrEqualTo(4573);
    }

    @Test
    void portsThatAreFoundAreNotThePages() throws Exception {
        StartPlan before = plan();
        int amiPort = ((Pbx.Demo) before.pbx()).amiPort();

        StartPlan onAgiPort = plan("--port", String.valueOf(before.agiPort()));
        StartPlan onAmiPort = plan("--port", String.valueOf(amiPort));

        assertThat(onAgiPort.agiPort()).isGreaterThan(before.agiPort());
        assertThat(((Pbx.Demo) onAmiPort.pbx()).amiPort()).isGreaterThan(amiPort);
    }

    @Test
    void aStartIsTheFirstUntilTheHostIsConfigured() throws Exception {
        assertThat(plan().firstStart()).isTrue();

        Files.writeString(folder.resolve("data/etc/org.callwright.asterisk.cfg"), "");

        assertThat(plan().firstStart()).isFalse();
    }

    @Test
    void takenPortsAreRefusedAndAnotherIsNamed() throws Exception {
        try (var page = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var sip = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            assertRefused(
                    "port " + page.getLocalPort()
                            + " is taken by another program\\. Choose another: \\./start --port \\d+",
                    "--port",
                    String.valueOf(page.getLocalPort()));
            assertRefused(
                    "port " + sip.getLocalPort() + " \\(SIP, UDP\\) is taken by another program, perhaps another PBX\\."
                            + " Choose another: \\./start --sip-port \\d+",
                    "--sip-port",
                    String.valueOf(sip.getLocalPort()));
        }
    }

    @Test
    void withAPbxThatWasThereNoSipPortIsNeeded() throws Exception {
        try (var server = TestServer.asterisk(Map.of());
                var sip = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            assertThat(plan("--pbx", server.login().address(), "--sip-port", String.valueOf(sip.getLocalPort()))
                            .pbx()
                            .login())
                    .isEqualTo(server.login());
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertRefused("--bind 192\\.0\\.2\\.1 is not an address of this machine\\..*", "--bind", "192.0.2.1");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() {
        assertRefused("/proc/data cannot be written\\..*", "--data", "/proc/data");
    }

    @Test
    void aPbxThatDoesNotLetUsInIsRefused() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            assertRefused(
                    "\\S+ refuses the login of 'stranger'\\. Check name, password and permit= in that PBX's"
                            + " manager\\.conf, or give --ami-user and CALLWRIGHT_AMI_SECRET\\.",
                    "--pbx",
                    server.login().address(),
                    "--ami-user",
                    "stranger");
        }
    }

    @Test
    void aPbxThatIsNotThereIsRefused() {
        assertRefused(
                "nothing answers at \\S+\\. Check the address, that manager\\.conf has enabled=yes and a bindaddr that"
                        + " can be reached, and the firewall\\.",
                "--pbx",
                "127.0.0.1:" + TestServer.unusedPort());
    }

    @Test
    void thePbxFindsUsWhereItsConnectionComesFromUnlessWeSayOtherwise() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            String pbx = server.login().address();

            assertThat(plan("--pbx", pbx).agiHost()).isEqualTo("127.0.0.1");
            assertThat(plan("--pbx", pbx, "--agi-host", "callwright.example").agiHost())
                    .isEqualTo("callwright.example");
        }
    }

    @Test
    void thePbxsConfigurationIsWhereExtensionsConfIs() throws Exception {
        try (var server = TestServer.asterisk(Map.of())) {
            String pbx = server.login().address();
            assertRefused(
                    "--pbx-conf " + folder + ": there is no extensions\\.conf in it\\..*",
                    "--pbx",
                    pbx,
                    "--pbx-conf",
                    folder.toString());

            Files.writeString(folder.resolve("extensions.conf"), "");

            assertThat(plan("--pbx", pbx, "--pbx-conf", folder + "/.").pbx().configuration())
                    .contains(folder);
        }
    }

    @Test
    void namesAreCheckedBeforeThePbxIsAsked() {
        assertRefused(
                "--inbound-context a b is not the name of a context\\.",
                "--pbx",
                "127.0.0.1:1",
                "--inbound-context",
                "a b");
    }
}
