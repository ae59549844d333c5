package org.callwright.it.benchmarks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.it.compiler.BranchingFlow;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Prints what the page costs, on a host, a PBX and Chromium of its own: from a drop until it is drawn, opening a
 * callflow, frames while it is panned, the first load, and memory for each open page. Nothing here passes or fails by the clock. How to run it:
 * CONTRIBUTING.md.
 */
class PageBenchmark {
    private static final int[] SIZES = {20, 500, 1000};
    private static final int[] DROPPED_ON = {20, 500};
    private static final int[] OPENED = {500, 1000};
    private static final int PANNED = 500;
    private static final int DROPS = 21;

    /** A host that has just been started has compiled little of its code to that of the machine. */
    private static final int ROUNDS = 4;

    private static final int OPENINGS = 11;
    private static final int NOTCHES = 240;
    private static final int PAGES = 20;

    /** Drops an action as the browser reports it, and answers how long it took until the new sentence was painted. */
    private static final String DROP = """
            async ([action, place, added]) => {
              const canvas = document.querySelector('callwright-canvas');
              const entry = document.querySelector(`[data-action="${action}"]`);
              const data = new DataTransfer();
              const tell = (to, what) => {
                const { x, y, width, height } = to.getBoundingClientRect();
                const at = { clientX: x + width / 2, clientY: y + height / 2 };
                to.dispatchEvent(new DragEvent(what, { ...at, bubbles: true, composed: true, cancelable: true, dataTransfer: data }));
              };
              tell(entry, 'dragstart');
              await new Promise(done => setTimeout(done, 50));
              await canvas.updateComplete;
              const target = canvas.renderRoot.querySelector(`.content [data-place="${place}"]`);
              tell(target, 'dragover');
              const begun = performance.now();
              tell(target, 'drop');
              tell(entry, 'dragend');
              const frame = () => new Promise(requestAnimationFrame);
              while (!canvas.renderRoot.getElementById(`item-${added}`)) {
                if (performance.now() - begun > 30000) throw new Error(`${added} was never drawn`);
                await frame();
              }
              await frame();
              return performance.now() - begun;
            }""";

    /** Pans down and up by the wheel, one notch a frame, and answers how long each frame took in milliseconds. */
    private static final String PAN = """
            async notches => {
              const canvas = document.querySelector('callwright-canvas');
              const frame = canvas.renderRoot.querySelector('.frame');
              const took = [];
              let before = await new Promise(requestAnimationFrame);
              for (let i = 0; i < notches; i++) {
                const deltaY = i < notches / 2 ? 100 : -100;
                frame.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, composed: true, cancelable: true }));
                const now = await new Promise(requestAnimationFrame);
                took.push(now - before);
                before = now;
              }
              return took;
            }""";

    private static final String BLOCKS =
            "() => document.querySelector('callwright-canvas').renderRoot.querySelectorAll('[data-block]').length";

    /** The drawing, and what of it nothing floats over, as parts of the window. */
    private static final String SHARE = """
            () => {
              const area = box => box.width * box.height / innerWidth / innerHeight * 100;
              const drawing = area(document.querySelector('callwright-canvas').getBoundingClientRect());
              const over = [...document.querySelectorAll('.cw-floating')].filter(each => each.checkVisibility())
                .reduce((sum, each) => sum + area(each.getBoundingClientRect()), 0);
              return `${drawing.toFixed(0)} %, ${(drawing - over).toFixed(0)} % beside the actions`;
            }""";

    private Stage stage;

    @Test
    void whatThePageCosts() throws Exception {
        try (Stage started = Stage.start()) {
            stage = started;
            run();
        }
    }

    private void run() throws Exception {
        for (int size : SIZES) {
            stage.bring(BranchingFlow.ofSteps(size));
        }
        firstLoad();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int size : DROPPED_ON) {
                drops(size, round);
                stage.bring(BranchingFlow.ofSteps(size));
            }
        }
        for (int size : OPENED) {
            openings(size);
        }
        panning();
        fits("menu", "Main menu");
        fits("company", "Company");
        memory();
    }

    /** How large all of a callflow is drawn. */
    private void fits(String file, String name) throws Exception {
        stage.bring(Files.readString(Path.of("src/test/resources/callflows/pictures/" + file + ".json")));
        Page page = stage.loggedIn();
        Pages.row(page, name).click();
        assertThat(page.locator(".cw-callflow h1")).hasText(name);
        new CanvasPage(page);
        Pages.button(page, "Show all").click();
        page.waitForTimeout(1_000);
        System.out.printf(
                "%s fits at %s%n",
                name, page.locator("callwright-canvas .percent").innerText());
        System.out.printf("Share of the window that is drawing: %s%n", page.evaluate(SHARE));
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

    private void drops(int size, int round) throws Exception {
        Page page = stage.loggedIn();
        CanvasPage canvas = opened(page, size);
        List<Double> took = new ArrayList<>();
        for (int drop = 1; drop <= DROPS; drop++) {
            Object millis = page.evaluate(DROP, List.of("play-media", "s2/next", "s" + (size + drop)));
            took.add(((Number) millis).doubleValue());
            canvas.leave();
        }
        page.context().close();
        print("Drop to drawn at " + size + " steps, round " + round, took);
    }

    private void openings(int size) throws Exception {
        Page page = stage.loggedIn();
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            opened(page, 20);
            long begun = System.nanoTime();
            opened(page, size);
            took.add((double) millisSince(begun));
        }
        print("Opening a callflow of " + size + " steps", took);
        System.out.printf("Blocks of it in the page: %s%n", page.evaluate(BLOCKS));
    }

    private void panning() throws Exception {
        Page page = stage.loggedIn();
        opened(page, PANNED);
        List<?> took = (List<?>) page.evaluate(PAN, NOTCHES);
        print(
                "A frame while " + PANNED + " steps are panned",
                took.stream().map(each -> ((Number) each).doubleValue()).toList());
    }

    /** Once it is drawn. */
    private static CanvasPage opened(Page page, int size) {
        Pages.row(page, "Branching " + size + ".").click();
        assertThat(page.getByRole(
                        AriaRole.TREE, new Page.GetByRoleOptions().setName("Steps of Branching " + size + ".")))
                .isAttached();
        var canvas = new CanvasPage(page);
        assertThat(canvas.card("s2")).isVisible();
        return canvas;
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
