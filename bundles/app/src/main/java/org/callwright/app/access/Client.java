package org.callwright.app.access;

/**
 * From where somebody logs in.
 *
 * @param address the network address
 * @param browser as it names itself; cut to 200 printable characters
 */
public record Client(String address, String browser) {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_BROWSER = 200;

    public Client {
        address = printable(address, LONGEST_ADDRESS);
        browser = printable(browser, LONGEST_BROWSER);
    }

    private static String printable(String text, int most) {
        String clean = text.replaceAll("\\P{Print}", "");
        return clean.substring(0, Math.min(most, clean.length()));
    }
}
