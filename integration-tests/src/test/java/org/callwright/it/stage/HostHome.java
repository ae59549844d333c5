package org.callwright.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a reference host is installed.
 *
 * @param folder with {@code bin}, {@code bundles} and {@code actions} in it
 */
public record HostHome(Path folder) {

    /** As it was built. */
    public static HostHome built() {
        return new HostHome(Await.repository().resolve("features/target/host"));
    }

    /** The same with an {@code actions} folder of its own, from which bundles can be taken and to which they can be added. */
    public static HostHome changeable() throws IOException {
        Path folder = Files.createTempDirectory("home");
        Path original = built().folder();
        for (String same : List.of("bin", "bundles", "conf", "lib")) {
            Files.createSymbolicLink(folder.resolve(same), original.resolve(same));
        }
        HostHome home = new HostHome(folder);
        Files.createDirectory(home.actions());
        try (Stream<Path> jars = Files.list(original.resolve("actions"))) {
            for (Path jar : jars.toList()) {
                home.install(jar.getFileName().toString());
            }
        }
        return home;
    }

    public Path actions() {
        return folder.resolve("actions");
    }

    /** Puts a bundle of the original into {@code actions}, in one go, as {@code scripts/redeploy} does. */
    public void install(String jar) throws IOException {
        Path part = folder.resolve(jar + ".part");
        Files.copy(built().actions().resolve(jar), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, actions().resolve(jar), StandardCopyOption.ATOMIC_MOVE);
    }

    public void uninstall(String jar) throws IOException {
        Files.delete(actions().resolve(jar));
    }

    /** How many bundles lie in {@code actions}. */
    long installed() throws IOException {
        try (Stream<Path> jars = Files.list(actions())) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).count();
        }
    }
}
