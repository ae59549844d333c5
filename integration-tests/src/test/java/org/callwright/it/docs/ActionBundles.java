package org.callwright.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.it.stage.Await;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.internal.json.JacksonFlowJson;

/** The actions of {@code bundles/actions}, found by what their bundles declare: a new one is listed nowhere. */
public final class ActionBundles {
    private static final Path FOLDER = Await.repository().resolve("bundles/actions");
    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"/>");

    /**
     * An action and where it comes from.
     *
     * @param module the folder of its bundle
     */
    public record Found(Path module, InstalledAction installed) {
        public String id() {
            return installed.info().id();
        }

        public Path source() {
            return module.resolve("src/main/java")
                    .resolve(installed.action().getClass().getName().replace('.', '/') + ".java");
        }

        /** The configuration of a step, as an author of callflows might fill it in: {@code config} of a callflow's file. */
        String exampleJson() throws IOException {
            Path file = module.resolve("src/test/resources/example.json");
            try {
                return Files.readString(file).strip();
            } catch (NoSuchFileException e) {
                throw new AssertionError(
                        "Write " + file + ": the configuration of a step, as \"config\" in a callflow's file.", e);
            }
        }

        public ConfigValue.Group example() throws IOException {
            return config(exampleJson());
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private ActionBundles() {}

    /** A step's configuration, written as {@code config} of a callflow's file. */
    public static ConfigValue.Group config(String json) {
        return new JacksonFlowJson()
                .read("{\"format\":1,\"id\":\"example\",\"name\":\"Example\",\"numbers\":[],\"start\":\"s1\","
                        + "\"steps\":[{\"id\":\"s1\",\"action\":\"example\",\"config\":" + json + "}]}")
                .step(new StepId("s1"))
                .orElseThrow()
                .config();
    }

    /** All of them, by id. */
    public static List<Found> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .flatMap(module -> in(module).stream())
                    .sorted(Comparator.comparing(Found::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Found> in(Path module) {
        Path classes = module.resolve("target/classes");
        try {
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Action.class.getClassLoader());
            List<Found> found = new ArrayList<>();
            try (Stream<Path> descriptors = Files.list(classes.resolve("OSGI-INF"))) {
                for (Path descriptor : descriptors.toList()) {
                    Matcher implementation = CLASS.matcher(Files.readString(descriptor));
                    while (implementation.find()) {
                        Class<?> component = loader.loadClass(implementation.group(1));
                        if (Action.class.isAssignableFrom(component)) {
                            found.add(new Found(module, installed(component)));
                        }
                    }
                }
            }
            return found;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(module + " is not built", e);
        }
    }

    @SuppressWarnings("unchecked") // Every class of an action implements Action of some record.
    private static InstalledAction installed(Class<?> component) throws ReflectiveOperationException {
        var type = (Class<? extends Action<?>>) component;
        return InstalledAction.of(
                ActionInfo.of(type), type.getConstructor().newInstance(), type.getPackageName(), "1.0.0");
    }
}
