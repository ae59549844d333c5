package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.AddPreview.Finding;
import org.callwright.app.numbers.NumberFile;
import org.callwright.designer.messages.Formats;

/** What importing a file would do: how many of which sort, and each row of the file. */
final class ImportFindings extends Div {

    private final Paragraph source = new Paragraph();
    private final FindingSums sums = new FindingSums();
    private final Checkbox onlyWrong = new Checkbox();
    private final Grid<Finding> grid = new Grid<>();
    private List<Finding> all = List.of();
    private Map<Integer, AddLine> lines = Map.of();

    /** @param leaveOut decides what becomes of the lines that are wrong */
    ImportFindings(FindingWords words, Checkbox leaveOut) {
        addClassName("cw-import-findings");
        source.addClassName("cw-soft");
        onlyWrong.addValueChangeListener(event -> fill());
        grid.addClassName("cw-import-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", say("Line by line"));
        grid.addColumn(finding -> String.valueOf(finding.line()))
                .setHeader(say("Line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        column("Number", words::numbers, "cw-add-number")
                .setHeader(say("Number"))
                .setWidth("13rem");
        column("Note", this::note, "cw-soft").setHeader(say("Note")).setWidth("9rem");
        column("Outcome", FindingWords::outcome, "cw-add-why")
                .setHeader(say("What would become of it"))
                .setWidth("15rem")
                .setFlexGrow(3);
        Div choices = new Div(onlyWrong, leaveOut);
        choices.addClassName("cw-import-choices");
        add(source, sums, choices, grid);
    }

    private Grid.Column<Finding> column(String key, Function<Finding, String> text, String style) {
        return grid.addColumn(new ComponentRenderer<Component, Finding>(finding -> {
                    Span cell = new Span(text.apply(finding));
                    cell.setTitle(cell.getText());
                    cell.addClassName(style);
                    cell.getElement().setAttribute("data-finding", FindingWords.mark(finding));
                    return cell;
                }))
                .setKey(key);
    }

    private String note(Finding finding) {
        return lines.get(finding.line()).note();
    }

    void show(String name, NumberFile file, AddPreview preview) {
        source.setText(describe(name, file));
        lines = preview.lines().stream().collect(Collectors.toMap(AddLine::line, Function.identity()));
        all = preview.findings();
        sums.show(preview);
        int wrong = preview.wrongLines().size();
        onlyWrong.setLabel(plural(
                wrong,
                "Show only the line that is wrong",
                "Show only the {0} lines that are wrong",
                Formats.count(wrong)));
        onlyWrong.setVisible(wrong > 0);
        onlyWrong.setValue(false);
        fill();
    }

    private static String describe(String name, NumberFile file) {
        int rows = file.lines().size();
        String count = Formats.count(rows);
        String read = switch (file.separator()) {
            case ';' ->
                plural(
                        rows,
                        "{1}: 1 row, separated by semicolons.",
                        "{1}: {0} rows, separated by semicolons.",
                        count,
                        name);
            case '\t' ->
                plural(rows, "{1}: 1 row, separated by tabs.", "{1}: {0} rows, separated by tabs.", count, name);
            default ->
                plural(rows, "{1}: 1 row, separated by commas.", "{1}: {0} rows, separated by commas.", count, name);
        };
        return file.passedOver().isEmpty()
                ? read
                : read + " " + say("Not read: {0}.", String.join(", ", file.passedOver()));
    }

    private void fill() {
        grid.setItems(
                onlyWrong.getValue()
                        ? all.stream().filter(Finding.Wrong.class::isInstance).toList()
                        : all);
    }
}
