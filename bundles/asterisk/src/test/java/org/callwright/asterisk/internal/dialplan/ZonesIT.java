package org.callwright.asterisk.internal.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.form.ZoneNames;
import org.callwright.pbx.ZoneReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clock shows in a time zone: Asterisk and Java have to agree for every zone that a step can name. */
class ZonesIT {
    private static final List<Instant> MOMENTS =
            List.of(Instant.parse("2026-01-15T12:00:00Z"), Instant.parse("2026-07-15T12:00:00Z"));
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    @Test
    void asteriskReadsEveryNamedZoneAsJavaDoes() throws Exception {
        Map<String, String> inJava = new TreeMap<>();
        Map<String, String> onPbx = new TreeMap<>();
        try (DemoPbx pbx = DemoPbx.start();
                Ami ami = new Ami(pbx)) {
            for (String zone : ZoneNames.all()) {
                for (Instant moment : MOMENTS) {
                    inJava.put(zone + " " + moment, CLOCK.format(moment.atZone(ZoneId.of(zone))));
                    onPbx.put(zone + " " + moment, ami.clock(moment, zone));
                }
            }
        }

        assertThat(onPbx).hasSizeGreaterThan(1_000).isEqualTo(inJava);
    }

    @Test
    void aZoneThatThePbxDoesNotHaveIsToldFromOneThatItReadsOtherwise() throws Exception {
        ZoneRulesProvider.registerProvider(new NewerData());
        try (DemoPbx pbx = DemoPbx.start()) {
            AsteriskServer server = Bridge.connected(Bridge.settings(pbx));

            assertThat(server.reading(ZoneId.of("Europe/Berlin"))).isEqualTo(new ZoneReading.Right());
            assertThat(server.reading(ZoneId.of(NewerData.ZONE))).isEqualTo(new ZoneReading.Unknown());
            assertThat(server.reading(ZoneId.of("UTC+2")))
                    .as("west of Greenwich to Asterisk, east of it to Java")
                    .isInstanceOf(ZoneReading.Other.class);
            server.stop();
        }
    }

    @Test
    void thePbxTellsWhatTimeItIsThere() throws Exception {
        try (DemoPbx pbx = DemoPbx.start();
                Ami ami = new Ami(pbx)) {
            Instant before = Instant.now();
            assertThat(Instant.ofEpochSecond(Long.parseLong(ami.value("EPOCH"))))
                    .isBetween(before.minusSeconds(1), Instant.now());
        }
    }

    /** Time zone data that knows a zone more than the PBX. */
    private static final class NewerData extends ZoneRulesProvider {
        private static final String ZONE = "SystemV/Founded_Yesterday";

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(ZONE);
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            return ZoneId.of("Europe/Berlin").getRules();
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>(Map.of("2026z", provideRules(zone, false)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+2", "GMT+2", "UTC+02:00", "+02:00", "UT+2", "SystemV/EST5", "Z", "europe/berlin", ""})
    void whatTheyReadInTwoWaysIsNoName(String zone) {
        assertThat(ZoneNames.all()).doesNotContain(zone).contains("Etc/GMT+2", "UTC", "Europe/Berlin");
    }

    private static final class Ami implements AutoCloseable {
        private final Socket socket;
        private final Writer out;
        private final BufferedReader in;

        Ami(DemoPbx pbx) throws Exception {
            socket = new Socket(InetAddress.getLoopbackAddress(), pbx.amiPort());
            socket.setSoTimeout(20_000);
            out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send("Login", "Username: callwright\r\nSecret: " + pbx.account("ami_secret") + "\r\nEvents: off\r\n");
            answer("Message: ");
        }

        String clock(Instant moment, String zone) throws IOException {
            return value("STRFTIME(" + moment.getEpochSecond() + "," + zone + ",%Y%m%d%H%M)");
        }

        String value(String variable) throws IOException {
            send("Getvar", "Variable: " + variable + "\r\n");
            return answer("Value: ");
        }

        private void send(String action, String headers) throws IOException {
            out.write("Action: " + action + "\r\n" + headers + "\r\n");
            out.flush();
        }

        private String answer(String header) throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(header)) {
                    return line.substring(header.length());
                }
            }
            throw new IOException("Asterisk has closed the connection");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
