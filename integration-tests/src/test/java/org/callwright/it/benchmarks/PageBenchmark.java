package org.callwright.it.benchmarks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.it.compiler.BranchingFlow;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;

/**
 * Prints what the page costs, on a host, a PBX and Chromium of its own: from a drop until it is drawn, opening a
 * callflow, the first load, and memory for each open page. Nothing here passes or fails by the clock. How to run it:
 * CONTRIBUTING.md.
 */
final class PageBenchmark {
    private static final int[] SIZES = {20, 500};
    private static final int DROPS = 21;
    private static final int OPENINGS = 11;
    private static final int PAGES = 20;

    /** Drops an action as the browser reports it, and answers how long it took until the new card was painted. */
    private static final String DROP = """
            async ([action, place, added]) => {
              const canvas = document.querySelector('callwright-canvas');
              const entry = document.querySelector(`[data-action="${action}"]`);
              const data = new DataTransfer();
              const tell = (to, what) => to.dispatchEvent(new DragEvent(what, { bubbles: true, composed: true, cancelable: true, dataTransfer: data }));
              tell(entry, 'dragstart');
              await new Promise(done => setTimeout(done, 50));
              await canvas.updateComplete;
              const target = canvas.renderRoot.querySelector(`.card[data-place="${place}"]`);
              tell(target, 'dragover');
              const begun = performance.now();
              tell(target, 'drop');
              tell(entry, 'dragend');
              const frame = () => new Promise(requestAnimationFrame);
              while (!canvas.renderRoot.getElementById(`card-${added}`)) {
                if (performance.now() - begun > 30000) throw new Error(`${added} was never drawn`);
                await frame();
              }
              await frame();
              return performance.now() - begun;
            }""";

    private final Stage stage = Stage.start();

    private PageBenchmark() throws Exception {}

    /** Takes no arguments. */
    public static void main(String... arguments) throws Exception {
        var benchmark = new PageBenchmark();
        try {
            benchmark.run();
        } finally {
            benchmark.stage.close();
        }
    }

    private void run() throws Exception {
        for (int size : SIZES) {
            stage.bring(BranchingFlow.ofSteps(size));
        }
        firstLoad();
        for (int size : SIZES) {
            drops(size);
        }
        openings();
        memory();
    }

    private void firstLoad() throws Exception {
        Page page = stage.chromium().open();
        var bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");
        long begun = System.nanoTime();
        stage.loggedIn(page);
        new CanvasPage(page);
        System.out.printf(
                "First load, logging in included, until a callflow is drawn: %d ms; %d KB as sent%n",
                millisSince(begun), bytes.get() / 1024);
    }

    private void drops(int size) throws Exception {
        Page page = stage.loggedIn();
        Pages.row(page, "Branching " + size + ".").click();
        CanvasPage canvas = new CanvasPage(page);
        assertThat(canvas.card("s" + size)).isAttached();
        List<Double> took = new ArrayList<>();
        for (int drop = 1; drop <= DROPS; drop++) {
            Object millis = page.evaluate(DROP, List.of("play-media", "s2", "s" + (size + drop)));
            took.add(((Number) millis).doubleValue());
            canvas.leave();
        }
        print("Drop to drawn at " + size + " steps", took);
    }

    private void openings() throws Exception {
        Page page = stage.loggedIn();
        CanvasPage canvas = new CanvasPage(page);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            Pages.row(page, "Branching 20.").click();
            assertThat(canvas.card("s500")).hasCount(0);
            long begun = System.nanoTime();
            Pages.row(page, "Branching 500.").click();
            assertThat(canvas.card("s500")).isAttached();
            took.add((double) millisSince(begun));
        }
        print("Opening a callflow of 500 steps", took);
    }

    private void memory() throws Exception {
        stage.chromium().closePages();
        Page one = stage.loggedIn();
        Pages.row(one, "Branching 20.").click();
        new CanvasPage(one);
        long before = heapInUse();
        for (int i = 1; i < PAGES; i++) {
            Page page = stage.loggedIn();
            Pages.row(page, "Branching 20.").click();
            new CanvasPage(page);
        }
        long after = heapInUse();
        System.out.printf(
                "The host's heap: %d KB with 1 page open, %d KB with %d; %d KB a page%n",
                before, after, PAGES, (after - before) / (PAGES - 1));
    }

    /** In KB, after a full collection. */
    private long heapInUse() throws Exception {
        var counting = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(stage.host().pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String lines = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String total = lines.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd does not tell the host's memory: " + lines));
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1024;
    }

    private static void print(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: median %.0f ms, 95th percentile %.0f ms, of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
                sorted.size());
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
