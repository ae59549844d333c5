package org.callwright.app.contacts;

/** In what forms the phone book is read. */
public enum PhonebookFormat {
    YEALINK("yealink.xml"),
    SNOM("snom.xml"),
    /** Its phones put the name of the file behind the address themselves. */
    GRANDSTREAM("grandstream/phonebook.xml"),
    CISCO("cisco.xml"),
    VCARD("contacts.vcf");

    /** The part of the web server's context that all addresses of the phone book begin with. */
    public static final String CONTEXT = "phonebook";

    private final String path;

    PhonebookFormat(String path) {
        this.path = path;
    }

    /** The end of its address, behind the token. */
    public String path() {
        return path;
    }

    /** Its address below the pages' context, such as {@code phonebook/TOKEN/yealink.xml}. */
    public String address(String token) {
        return CONTEXT + "/" + token + "/" + path;
    }
}
