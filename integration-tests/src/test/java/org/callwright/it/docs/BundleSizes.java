package org.callwright.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much there is to write for an action: the files of its bundle without tests, its pom.xml included. */
public record BundleSizes(List<Size> bundles) {

    /** One action's bundle. */
    record Size(String action, int files, long lines) {
        @Override
        public String toString() {
            return action + ", " + lines + " lines in " + files + " files";
        }
    }

    public static BundleSizes measured() {
        return new BundleSizes(ActionBundles.all().stream()
                .map(found -> size(found.id(), found.module()))
                .sorted(Comparator.comparingLong(Size::lines))
                .toList());
    }

    private static Size size(String action, Path module) {
        try (Stream<Path> main = Files.walk(module.resolve("src/main"))) {
            List<Path> files = Stream.concat(main.filter(Files::isRegularFile), Stream.of(module.resolve("pom.xml")))
                    .toList();
            long lines = 0;
            for (Path file : files) {
                lines += Files.readAllLines(file).size();
            }
            return new Size(action, files.size(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Of %d action bundles the smallest is %s; the median one is %s; the largest is %s."
                .formatted(bundles.size(), bundles.getFirst(), bundles.get(bundles.size() / 2), bundles.getLast());
    }
}
