package org.callwright.designer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the phone book is, as the address of the page says. */
class AddressFieldTest {
    @ParameterizedTest
    @CsvSource({
        "https://pbx/callwright/contacts, https://pbx/callwright/",
        "https://pbx/callwright/contacts/, https://pbx/callwright/",
        "https://pbx/callwright/contacts?a=/contacts, https://pbx/callwright/",
        "https://pbx/callwright/contacts#a, https://pbx/callwright/",
        "https://contacts/callwright/contacts, https://contacts/callwright/",
        "https://contacts/contacts/contacts, https://contacts/contacts/"
    })
    void itLiesBesideThePage(String page, String context) {
        assertThat(AddressField.context(page)).isEqualTo(context);
    }
}
