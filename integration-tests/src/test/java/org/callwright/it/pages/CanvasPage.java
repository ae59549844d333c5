package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.callwright.it.stage.Pages;

/** Hands and eyes for the drawing of one callflow: everything is done with the mouse and the keyboard, as an admin does. */
public final class CanvasPage {
    private static final int GLIDE = 12;

    private final Page page;

    /** @param page with a callflow that is about to be drawn */
    public CanvasPage(Page page) {
        this.page = page;
        assertThat(card("*start")).isVisible();
    }

    public Page page() {
        return page;
    }

    Locator canvas() {
        return page.locator("callwright-canvas");
    }

    /** Counts from now on how often the canvas draws a flow that it was sent. */
    void countRedraws() {
        canvas().evaluate("""
                canvas => {
                  canvas.redraws = 0;
                  const willUpdate = canvas.willUpdate;
                  canvas.willUpdate = changed => {
                    canvas.redraws += changed.has('flow') ? 1 : 0;
                    willUpdate.call(canvas, changed);
                  };
                }""");
    }

    int redraws() {
        return (int) canvas().evaluate("canvas => canvas.redraws");
    }

    /** A step's sentence by the step's id; {@code *start} is the head of the first block. */
    public Locator card(String step) {
        return canvas().locator("[data-card='" + step + "']");
    }

    /** What stands for a branch: its row, the way between two sentences, or where it is open; {@code s1/key-1} is key 1 of step s1. */
    public Locator branch(String branch) {
        return canvas().locator("[data-place='" + branch + "']").first();
    }

    /** A branch among those that are offered to choose from. */
    public Locator choice(String branch) {
        return canvas().locator(".choice[data-place='" + branch + "']");
    }

    /** An action in the palette by its id. */
    public Locator action(String action) {
        return page.locator("[data-action='" + action + "']");
    }

    /** Everything that is outlined as a place that takes what is being dragged. */
    Locator outlined() {
        return canvas().locator(".fits");
    }

    /** A step or branch, if it is outlined. */
    Locator outlined(String place) {
        return canvas().locator(".fits[data-place='" + place + "']").first();
    }

    /** What a branch says that leads to a step which is drawn elsewhere. */
    Locator chip(String branch) {
        return canvas().locator("[data-place='" + branch + "'] .chip");
    }

    /** A field of the panel by its label. */
    public Locator field(String label) {
        return panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .last();
    }

    public Locator panel() {
        return page.locator(".cw-step");
    }

    /** Drags an action from the palette to a place and lets go of it there. */
    public void drop(String action, Locator place) {
        drag(action(action), place);
    }

    /** Drags something that is drawn to a place and lets go of it there. */
    public void drag(Locator what, Locator place) {
        assertThat(what).isVisible();
        assertThat(place).isVisible();
        if (!isInSight(what) || !isInSight(place)) {
            Pages.button(page, "Show all").click();
        }
        grab(what);
        hover(place);
        page.mouse().up();
    }

    /** Types into a field of the panel, whatever kind it is, and leaves the field. */
    public void fill(String label, String value) {
        Locator field = panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .last();
        field.click();
        page.keyboard().press("Control+A");
        page.keyboard().type(value);
        page.keyboard().press("Tab");
    }

    /** Chooses from a list of the panel by the keyboard. */
    public void pick(String label, String value) {
        panel().locator("vaadin-select", new Locator.LocatorOptions().setHasText(label))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    /** Closes the panel of the step that is worked on, once the keyboard has come there. */
    public void leave() {
        assertThat(panel()).isVisible();
        page.waitForFunction(
                "() => document.activeElement && document.activeElement.closest('.cw-step, callwright-canvas') !== null");
        page.keyboard().press("Escape");
        assertThat(panel()).hasCount(0);
    }

    /** Takes hold of something and begins to drag it. */
    public void grab(Locator what) {
        what.scrollIntoViewIfNeeded();
        BoundingBox box = what.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x - 6, y + 6, new Mouse.MoveOptions().setSteps(3));
    }

    private boolean isInSight(Locator drawn) {
        BoundingBox frame = page.locator(".cw-workbench").boundingBox();
        BoundingBox box = drawn.boundingBox();
        return box.x > frame.x + covered("left")
                && box.y > frame.y
                && box.x + box.width < frame.x + frame.width - covered("right")
                && box.y + box.height < frame.y + frame.height;
    }

    /** How much of the drawing is behind what floats over it at one side, in pixels. */
    private double covered(String side) {
        Locator part = page.locator(".cw-floating[data-side=" + side + "]");
        return part.isVisible() ? part.boundingBox().width : 0;
    }

    /** Goes on dragging, to the middle of a place. */
    public void hover(Locator place) {
        BoundingBox box = place.boundingBox();
        hover(box.x + box.width / 2, box.y + box.height / 2);
    }

    void hover(double x, double y) {
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(GLIDE));
        page.mouse().move(x + 1, y, new Mouse.MoveOptions().setSteps(2));
    }
}
