package org.callwright.it.pages.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that leaves before it has its answer is no fault of the host. */
class LeavingBrowserIT {
    private static final int TIMES = 200;
    private static final String FILE = "fonts/inter-latin-wght-normal.woff2";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void whoLeavesWhileAFileIsSentIsNoErrorInTheLog() throws Exception {
        URI page = URI.create(stage.host().url());
        Path log = stage.host().data().resolve("log/callwright.log");
        long before = Files.size(log);
        for (int i = 0; i < TIMES; i++) {
            leave(page, i % 2 == 0);
        }
        assertThat(stage.host().status()).isEqualTo(200);
        assertThat(since(before, log)).doesNotContain("ERROR");
    }

    /** @param begun whether it leaves after the answer has begun */
    private static void leave(URI page, boolean begun) throws IOException {
        try (Socket browser = new Socket()) {
            browser.setReceiveBufferSize(1024);
            browser.connect(new InetSocketAddress(page.getHost(), page.getPort()));
            browser.setSoLinger(true, 0); // it ends with a reset
            browser.getOutputStream()
                    .write("GET %s%s HTTP/1.1\r\nHost: %s\r\n\r\n"
                            .formatted(page.getPath(), FILE, page.getAuthority())
                            .getBytes(StandardCharsets.US_ASCII));
            if (begun) {
                assertThat(browser.getInputStream().read()).isEqualTo('H');
            }
        }
    }

    private static String since(long from, Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] added = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(added);
            return new String(added, StandardCharsets.UTF_8);
        }
    }
}
