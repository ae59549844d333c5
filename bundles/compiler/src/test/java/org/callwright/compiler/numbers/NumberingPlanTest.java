package org.callwright.compiler.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callwright.action.numbers.PhoneText;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers mean, as people type them and as trunks deliver them. */
class NumberingPlanTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    @ParameterizedTest
    @CsvSource({
        "DE, +493055501600, DE, 030 55501600",
        "DE, 03055501600, DE, 030 55501600",
        "DE, 03055501600, AT, +49 30 55501600",
        "DE, 03055501600, '', +49 30 55501600",
        "DE, 0044 20 7946 0018, GB, 020 7946 0018",
        "US, 3105550100, US, (310) 555-0100",
        "DE, 200, DE, 200",
        "DE, *97#, DE, *97#",
        "'', 03055501600, DE, 03055501600",
    })
    void aLineIsWrittenAsInTheCountryOfWhoeverReadsIt(String pbx, String number, String reader, String written) {
        assertThat(NumberingPlan.of(pbx).written(new PhoneText(number), reader)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, +49 (0)171 555-0100, +491715550100",
        "DE, +49 0171 555-0100, +491715550100",
        "DE, 0049 (0)171 5550100, +491715550100",
        "DE, 0171.555.0100, +491715550100",
        "DE, tel:01715550100, +491715550100",
        "DE, 171 5550100, +491715550100",
        "DE, 491715550100, +491715550100",
        "DE, 0305550100, +49305550100",
        "DE, 13105550100, +13105550100",
        "DE, +44 (0)20 7946 0018, +442079460018",
        "DE, 0044 020 7946 0018, +442079460018",
        "DE, +39 06 698 12345, +390669812345",
        "DE, 7401, 7401",
        "DE, 0, 0",
        "DE, 110, 110",
        "DE, 116117, 116117",
        "DE, *97#, *97#",
        "AT, 01 5123456, +4315123456",
        "AT, 0664 1234567, +436641234567",
        "CH, 044 668 18 00, +41446681800",
        "GB, 020 7946 0018, +442079460018",
        "GB, 0113 496 0000, +441134960000",
        "FR, 01 42 68 53 00, +33142685300",
        "US, (310) 555-0100, +13105550100",
        "US, 1-310-555-0100, +13105550100",
        "US, 011 49 30 5550100, +49305550100",
        "US, 555-0100, 5550100",
        "IT, 06 698 12345, +390669812345",
        "IT, 333 123 4567, +393331234567",
        "ES, 612 34 56 78, +34612345678",
        "DK, 32 12 34 56, +4532123456",
        "PL, 22 123 45 67, +48221234567",
        "HU, 06 1 234 5678, +3612345678",
        "HU, +36 (06) 1 234 5678, +3612345678",
        "RU, 8 (912) 345-67-89, +79123456789",
        "RU, 8 10 49 30 5550100, +49305550100",
        "AU, 0011 49 30 5550100, +49305550100",
        "AU, 02 5550 1234, +61255501234",
        "JP, 010 49 30 5550100, +49305550100",
        "JP, 03-5550-0100, +81355500100",
        "IN, 098765 43210, +919876543210",
        "IN, \u096F\u096E\u096D\u096C\u096B \u096A\u0969\u0968\u0967\u0966, +919876543210",
        "'', 0049 30 5550100, +49305550100",
        "'', 030 5550100, 0305550100"
    })
    void aTypedNumberIsOneLine(String country, String typed, String line) {
        assertThat(NumberingPlan.of(country).line(new PhoneText(typed))).isEqualTo(line);
    }

    /** By the rules, that is without the library, as Asterisk does. */
    @ParameterizedTest
    @CsvSource({
        "DE, 01715550100, +491715550100",
        "DE, 00491715550100, +491715550100",
        "DE, +4901715550100, +491715550100",
        "DE, 004901715550100, +491715550100",
        "DE, +13105550100, +13105550100",
        "DE, 0013105550100, +13105550100",
        "DE, 491715550100, 491715550100",
        "DE, 123456, 123456",
        "DE, 0123, 0123",
        "DE, 110, 110",
        "US, 3105550100, +13105550100",
        "US, 13105550100, +13105550100",
        "US, 0114930123456, +4930123456",
        "US, 0305550177, 0305550177",
        "DK, 4532123456, +4532123456",
        "ES, 612345678, +34612345678",
        "IT, 0669812345, 0669812345"
    })
    void aDeliveredNumberIsReadByTheRules(String country, String delivered, String line) {
        assertThat(NumberingPlan.of(country).lineInCall(delivered)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, +49 (0)171 555-0100, +491715550100",
        "DE, 0049 (0)171 555-0100, 00491715550100",
        "DE, 0171 555-0100, 01715550100",
        "DE, 171 5550100, 1715550100",
        "DE, +44 (0)20 7946 0018, +442079460018",
        "DE, *97, *97",
        "US, 011 44 (0)20 7946 0018, 011442079460018"
    })
    void aNumberIsDialledInTheNotationInWhichItWasTyped(String country, String typed, String dialled) {
        assertThat(NumberingPlan.of(country).dialled(new PhoneText(typed))).isEqualTo(dialled);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 0171.555.0101, +491715550101 00491715550101 01715550101 491715550101 1715550101",
        "DE, +49 171 5550101, +491715550101 00491715550101 01715550101 491715550101 1715550101",
        "DE, 171 5550101, +491715550101 01715550101 1715550101 491715550101",
        "DE, +1 310 555 0100, +13105550100 0013105550100 13105550100",
        "DE, 7401, 7401",
        "DE, *97, *97",
        "US, 310-555-0100, +13105550100 13105550100 3105550100 01113105550100",
        "FR, 06 12 34 56 78, +33612345678 0612345678 612345678 0033612345678 33612345678",
        "IT, +39 06 698 12345, +390669812345 0669812345 390669812345 00390669812345"
    })
    void aListedCallerIsFoundHoweverTheTrunkDeliversHim(String country, String typed, String delivered) {
        NumberingPlan plan = NumberingPlan.of(country);
        String expression = plan.calling(new PhoneText(typed));
        assertThat(delivered.split(" "))
                .allSatisfy(each -> assertThat(forms(plan, each)).matches(found(expression)));
        assertThat(delivered.split(" "))
                .noneSatisfy(each -> assertThat(forms(plan, each + "7")).matches(found(expression)));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 0171, 01715550101 +491715550101 00491715550101 491715550101, 1715550101 0172555010 +391715550101",
        "DE, +49 (0)171, 01715550101 +491715550101 491715550101, +49172555010",
        "DE, 0, 01715550101 0013105550100, +491715550101",
        "DE, 00, 0013105550100, 01715550101",
        "US, 310, +13105550100 3105550100 13105550100, +13115550100"
    })
    void callersAreFoundByTheBeginning(String country, String typed, String found, String others) {
        NumberingPlan plan = NumberingPlan.of(country);
        String expression = plan.callingFrom(new PhoneText(typed));
        assertThat(found.split(" "))
                .allSatisfy(each -> assertThat(forms(plan, each)).matches(found(expression)));
        assertThat(others.split(" "))
                .noneSatisfy(each -> assertThat(forms(plan, each)).matches(found(expression)));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, +49 (0)171 5550100, +49171, true",
        "DE, 0171 5550100, +49, true",
        "DE, 0171 5550100, +49 (0)1, true",
        "DE, +491715550100, 0171, true",
        "DE, 0900 1234567, +49171, false",
        "DE, 171 5550100, 0172, false",
        "DE, +13105550100, 00, false",
        "DE, 0013105550100, 00, true",
        "DE, 0171 5550100, 0, true",
        "US, 310 555 0100, +1310, true"
    })
    void aNumberIsAdmittedByItsBeginning(String country, String number, String beginning, boolean admitted) {
        NumberingPlan plan = NumberingPlan.of(country);
        assertThat(plan.begins(new PhoneText(number), new PhoneText(beginning))).isEqualTo(admitted);
        String delivered = forms(plan, new PhoneText(number).digits());
        assertThat(found(plan.dialling(new PhoneText(beginning)))
                        .matcher(delivered)
                        .matches())
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "US, +13105550100, 13105550100",
        "DE, +13105550100, 13105550100",
        "US, +13105550100, 01113105550100",
        "DE, +13105550100, 01113105550100",
        "US, +13105550100, 3105550100",
        "DE, +49305550166, 49305550166",
        "DE, +49305550177, 0305550177",
        "DE, 0305550177, 305550177",
        "DE, 0049305550177, 49305550177",
        "US, +49305550177, 0305550177",
        "'', +49305550177, 0305550177",
        "'', +49305550177, 49305550177"
    })
    void twoNotationsAreOneLine(String country, String one, String other) {
        NumberingPlan plan = NumberingPlan.of(country);
        assertThat(plan.isSameLine(PhoneNumber.did(one), PhoneNumber.did(other)))
                .isTrue();
        assertThat(plan.isSameLine(PhoneNumber.did(other), PhoneNumber.did(one)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, +49305550177, +49305550178",
        "DE, 0305550177, +33305550177",
        "DE, 0305550177, 0405550177",
        "DE, 5550177, +49305550177",
        "DE, 100, 0100",
        "US, 3105550100, 4155550100"
    })
    void twoLinesStayTwo(String country, String one, String other) {
        NumberingPlan plan = NumberingPlan.of(country);
        assertThat(plan.isSameLine(PhoneNumber.did(one), PhoneNumber.did(other)))
                .isFalse();
        assertThat(plan.isSameLine(PhoneNumber.did(one), PhoneNumber.extension(one)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0171 555 0100 oder 030 555", "ext. 5", "0171 555 ext 5", "sip:bob", "", "\uD83D\uDE00"})
    void whatIsNotOneNumberIsNotRead(String typed) {
        assertThatThrownBy(() -> new PhoneText(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The rules are plain text; the library knows every country. Where they differ is written here. */
    @Test
    void theRulesAgreeWithTheLibraryInEveryCountry() {
        Map<String, Set<String>> other = new TreeMap<>();
        for (String region : LIBRARY.getSupportedRegions()) {
            NumberingPlan plan = NumberingPlan.of(region);
            for (PhoneNumberType type : Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
                Phonenumber.PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
                if (example == null) {
                    continue;
                }
                String line = LIBRARY.format(example, PhoneNumberFormat.E164);
                String national = LIBRARY.format(example, PhoneNumberFormat.NATIONAL);
                String abroad = plan.internationalPrefix() + line.substring(1);
                assertThat(plan.lineInCall(line)).as(region).isEqualTo(line);
                assertThat(plan.lineInCall(abroad)).as(region).isEqualTo(line);
                if (Long.toString(example.getNationalNumber()).length() < 8) {
                    continue; // could be an extension of the PBX
                }
                assertThat(plan.line(new PhoneText(national)))
                        .as(region + national)
                        .isEqualTo(line);
                String inCall = forms(plan, new PhoneText(national).digits());
                if (!found(plan.calling(new PhoneText(line))).matcher(inCall).matches()) {
                    other.computeIfAbsent(region, key -> new TreeSet<>()).add(national);
                }
            }
        }
        // Argentina's 15 stands within the number; Belarus dials 8, waits for a tone, and dials a 0.
        assertThat(other).containsOnlyKeys("AR", "BY");
    }

    private static String forms(NumberingPlan plan, String delivered) {
        return "/" + plan.lineInCall(delivered) + "/" + delivered + "/";
    }

    private static Pattern found(String expression) {
        return Pattern.compile(".*/(" + expression + ").*");
    }
}
