package org.callwright.app.numbers;

import java.util.List;

/**
 * What a CSV file says.
 *
 * @param lines one for each of its rows that is not blank, but for its header
 * @param separator what stands between its cells
 * @param passedOver its columns that are not read, as they are called there
 */
public record NumberFile(List<AddLine> lines, char separator, List<String> passedOver) {
    public NumberFile {
        lines = List.copyOf(lines);
        passedOver = List.copyOf(passedOver);
    }
}
