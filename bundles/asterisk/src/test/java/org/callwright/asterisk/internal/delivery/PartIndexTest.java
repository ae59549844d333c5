package org.callwright.asterisk.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartIndexTest {
    private static final String ONE = "0f3a5c7e9b1d";
    private static final String TWO = "7c2e90a1b3d5";
    private static final String THREE = "aaaaaaaaaaaa";
    private static final String MARKER = "exten => 3b0c44f29a1d7e58,1,NoOp(Callwright k3)";

    private static List<String> hashes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("%012x", i))
                .toList();
    }

    @Test
    void theIndexHasFilesHashesAndTheMarker() {
        PartIndex index = PartIndex.EMPTY.next(List.of(ONE, TWO), MARKER);

        assertThat(index.lines("callwright"))
                .containsExactly(
                        "[callwright-index]",
                        "exten => parts1,1,NoOp(1:" + ONE + " 2:" + TWO + ")",
                        "#tryinclude callwright-part-{1,2}.conf",
                        "[callwright-marker]",
                        MARKER);
        assertThat(PartIndex.parse(index.lines("callwright"))).contains(index);
    }

    @Test
    void aFileThatIsLiveIsNeverWrittenAndOneThatIsNotIsUsedAgain() {
        PartIndex first = PartIndex.EMPTY.next(List.of(ONE, TWO), MARKER);
        PartIndex second = first.next(List.of(THREE, TWO), MARKER);
        PartIndex third = second.next(List.of(ONE, THREE), MARKER);

        assertThat(second.parts()).containsExactly(entry(2, TWO), entry(3, THREE));
        assertThat(third.parts()).containsExactly(entry(1, ONE), entry(3, THREE));
    }

    @Test
    void aFileThatIsDoubtedIsReplacedByAnother() {
        PartIndex doubted = PartIndex.EMPTY.next(List.of(ONE, TWO), MARKER).doubting(Set.of(ONE));

        assertThat(doubted.has(ONE)).isFalse();
        assertThat(doubted.next(List.of(ONE, TWO), MARKER).parts()).containsExactly(entry(2, TWO), entry(3, ONE));
    }

    @Test
    void whatTenThousandCallflowsTakeFitsIntoOneRequest() {
        PartIndex index = PartIndex.EMPTY.next(hashes(560), MARKER);

        assertThat(index.lines("callwright"))
                .hasSizeLessThanOrEqualTo(AmiConfigFiles.LINES_A_REQUEST)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1000));
        assertThat(PartIndex.parse(index.lines("callwright"))).contains(index);
    }

    @Test
    void otherLinesAreNoIndex() {
        assertThat(PartIndex.parse(List.of())).isEmpty();
        assertThat(PartIndex.parse(List.of("[callwright-index]", "#tryinclude callwright-part-{1}.conf")))
                .isEmpty();
        assertThat(PartIndex.parse(List.of("[callwright-index]", "exten => parts1,1,NoOp(../x:1)")))
                .isEmpty();
    }
}
