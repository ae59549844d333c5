package org.callwright.app.internal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.app.Callflows;
import org.callwright.app.access.Operator;
import org.callwright.app.contacts.Contacts;
import org.callwright.app.numbers.NumberList;

/** What can be asked of the use cases, as the compiled API has it. */
final class UseCases {
    private UseCases() {}

    /** Every method of every interface that pages and commands call. */
    static List<Method> all() {
        return Stream.of(Callflows.class, Operator.class, NumberList.class, Contacts.class)
                .flatMap(each -> interfacesBeside(each).stream())
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !method.isBridge())
                .toList();
    }

    private static List<? extends Class<?>> interfacesBeside(Class<?> type) {
        try (Stream<Path> files = Files.list(folder(type))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            name.endsWith(".class") && !name.contains("$") && !name.equals("package-info.class"))
                    .map(name -> named(type.getPackageName() + "." + name.substring(0, name.length() - 6)))
                    .filter(each -> each.isInterface() && !each.isAnnotation() && !each.isSealed())
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Class<?> type) {
        try {
            URI classes =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(classes).resolve(type.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
