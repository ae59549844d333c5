package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callwright.model.DrawingNotes;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;
import org.callwright.store.internal.json.JsonText;

/** The notes on a flow's drawing. A branch is stored as its step and its exit with a space between. */
@Entity
@Table(name = "flow_drawing")
public class DrawingEntity {
    @Id
    private String flow;

    private long revision;
    private String letters;
    private String homes;
    private String places;

    protected DrawingEntity() {}

    /** @param revision one more than that of what it takes the place of, from 1 */
    public DrawingEntity(FlowId flow, long revision, DrawingNotes notes) {
        this.flow = flow.value();
        this.revision = revision;
        letters = JsonText.ofMap(notes.letters().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue)));
        homes = JsonText.ofMap(notes.homes().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), each -> text(each.getValue()))));
        places = JsonText.ofMap(notes.places().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> text(each.getKey()), each -> each.getValue().name())));
    }

    public long revision() {
        return revision;
    }

    public String letters() {
        return letters;
    }

    public String homes() {
        return homes;
    }

    public String places() {
        return places;
    }

    public DrawingNotes notes() {
        var lettered = new TreeMap<StepId, String>();
        JsonText.toMap(letters).forEach((step, letter) -> lettered.put(new StepId(step), letter));
        var drawnAt = new TreeMap<StepId, InsertionPoint.Branch>();
        JsonText.toMap(homes).forEach((step, branch) -> drawnAt.put(new StepId(step), branch(branch)));
        return new DrawingNotes(
                lettered,
                drawnAt,
                JsonText.toMap(places).entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> branch(each.getKey()), each -> DrawingNotes.Place.valueOf(each.getValue()))));
    }

    private static String text(InsertionPoint.Branch branch) {
        return branch.step() + " " + branch.exit();
    }

    private static InsertionPoint.Branch branch(String text) {
        String[] parts = text.split(" ", 2);
        return new InsertionPoint.Branch(new StepId(parts[0]), parts[1]);
    }
}
