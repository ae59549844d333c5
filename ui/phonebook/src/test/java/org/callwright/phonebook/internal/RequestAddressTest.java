package org.callwright.phonebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the phone book as it is outside a proxy. */
class RequestAddressTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/callwright/phonebook/0a/cisco.xml, -, -, http://pbx/callwright/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, https, -, https://pbx/callwright/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, 'http, HTTPS', -, https://pbx/callwright/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, 'https, http', -, http://pbx/callwright/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, -, /a/b, http://pbx/a/b/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, -, /a/b/, http://pbx/a/b/phonebook/0a/cisco.xml",
                "/callwright/phonebook/0a/cisco.xml, -, /, http://pbx/phonebook/0a/cisco.xml",
                "/phonebook/0a/cisco.xml, -, /a, http://pbx/a/phonebook/0a/cisco.xml",
                "/phonebook/phonebook/0a/cisco.xml, -, /a, http://pbx/a/phonebook/0a/cisco.xml",
                "/phonebook/0a/cisco.xml, -, //evil, http://pbx/phonebook/0a/cisco.xml"
            })
    void headersAreReadAsThePagesReadThem(String path, String protocols, String prefix, String outside) {
        assertThat(RequestAddress.outside(
                        "http://pbx" + path, Optional.ofNullable(protocols), Optional.ofNullable(prefix)))
                .isEqualTo(outside);
    }
}
