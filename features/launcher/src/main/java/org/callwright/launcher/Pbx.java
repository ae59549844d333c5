package org.callwright.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callwright.launcher.ami.AmiLogin;

/** The PBX that Callwright is to work with. */
sealed interface Pbx {
    AmiLogin login();

    /** Asterisk's configuration folder, where it is on a disk of this machine. */
    Optional<Path> configuration();

    /**
     * One that was there before.
     *
     * @param configuration absolute
     */
    record Existing(AmiLogin login, Optional<Path> configuration) implements Pbx {}

    /**
     * One of our own, run by {@code scripts/demo-pbx/run}.
     *
     * @param folder where it keeps everything
     */
    record Demo(Path folder, int sipPort, int amiPort) implements Pbx {
        static final String HOST = "127.0.0.1";
        static final String USER = "callwright";
        /** Extensions that the sample callflows get. */
        static final List<String> SAMPLES = List.of("200", "201");

        static final List<String> SPARE_NUMBERS =
                List.of("0305550100", "0305550101", "0305550102", "0305550103", "0305550104");
        static final List<String> SPARE_EXTENSIONS = List.of("202", "203", "204");

        /** Empty before its first start. */
        Optional<DemoAccounts> accounts() {
            return DemoAccounts.read(folder);
        }

        /** @throws StartException before its first start */
        @Override
        public AmiLogin login() {
            return login(accounts().orElseThrow(() -> new StartException("the demo PBX has no accounts yet")));
        }

        AmiLogin login(DemoAccounts accounts) {
            return new AmiLogin(HOST, amiPort, USER, accounts.get("ami_secret"));
        }

        @Override
        public Optional<Path> configuration() {
            return Optional.of(folder.resolve("etc"));
        }
    }
}
