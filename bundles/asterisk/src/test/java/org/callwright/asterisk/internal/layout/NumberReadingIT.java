package org.callwright.asterisk.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.numbers.NumberingPlan;
import org.junit.jupiter.api.Test;

/** Asterisk goes through the rules as Java does. */
class NumberReadingIT extends OnDemoPbx {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** In one call, which notes what it reads otherwise. */
    @Test
    void numbersOfEveryCountryAreReadAlike() throws Exception {
        var dialplan = new StringBuilder("\n[reads]\nexten => s,1,Set(GLOBAL(OTHERWISE)=)\n");
        var routines = new StringBuilder();
        int read = 0;
        for (String region : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            NumberingPlan plan = NumberingPlan.of(region);
            String routine = DialplanNames.NUMBER + "-" + region;
            routines.append(NumberReading.text(plan).replace("[" + DialplanNames.NUMBER + "]", "\n[" + routine + "]"));
            for (String number : numbers(region, plan)) {
                String line = plan.lineInCall(number);
                dialplan.append(
                        " same => n,Set(" + DialplanNames.TYPED + "=" + number + ")\n same => n,Gosub(" + routine
                                + ",s,1)\n same => n,ExecIf($[\"${CALLWRIGHT_LINE}\" != \"" + line
                                + "\"]?Set(GLOBAL(OTHERWISE)=${GLOBAL(OTHERWISE)} " + region + ":" + number
                                + "=${CALLWRIGHT_LINE}))\n");
                read++;
            }
        }
        Bridge.append(
                extensionsConf(),
                dialplan + " same => n,Set(GLOBAL(READ)=" + read + ")\n same => n,Hangup()\n" + routines);
        pbx.cli("dialplan reload");

        pbx.cli("channel originate Local/s@reads application Wait 60");

        String all = "READ=" + read;
        DemoPbx.await(
                "all are read",
                Duration.ofSeconds(60),
                () -> pbx.cli("dialplan show globals").contains(all));
        assertThat(read).isGreaterThan(900);
        assertThat(pbx.cli("dialplan show globals").lines().filter(line -> line.contains("OTHERWISE=")))
                .singleElement()
                .asString()
                .endsWith("OTHERWISE=");
    }

    /** Examples as trunks may deliver them. */
    private static List<String> numbers(String region, NumberingPlan plan) {
        List<String> all = new ArrayList<>();
        Stream.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE).forEach(type -> {
            Phonenumber.PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
            if (example != null) {
                String line = LIBRARY.format(example, PhoneNumberFormat.E164);
                all.add(line);
                all.add(plan.internationalPrefix() + line.substring(1));
                all.add(line.substring(1));
                all.add(LIBRARY.format(example, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", ""));
            }
        });
        return all;
    }
}
