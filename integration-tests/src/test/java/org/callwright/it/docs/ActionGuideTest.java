package org.callwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.callwright.action.Action;
import org.callwright.action.testkit.ActionTester;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/actions.md shows is what happens. */
class ActionGuideTest {
    private static final Pattern CODE = Pattern.compile("```java\n(package com\\.example.*?)```", Pattern.DOTALL);
    private static final Pattern DIALPLAN = Pattern.compile("```\n(exten => s1.*?)```", Pattern.DOTALL);

    @TempDir
    Path classes;

    @Test
    void theSampleActionCompilesToTheDialplanBesideIt() throws Exception {
        String guide = Files.readString(Await.repository().resolve("docs/actions.md"));
        compile(first(CODE, guide));

        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var action = (Action<?>) loader.loadClass("com.example.saytime.SayTime")
                    .getConstructor()
                    .newInstance();
            var tester = ActionTester.of(action);
            assertThat(tester.dialplan(tester.initial(), "next")).contains(first(DIALPLAN, guide));
        }
    }

    private void compile(String source) {
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///com/example/saytime/SayTime.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var messages = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, List.of(file))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("a sample like %s", pattern).isTrue();
        return matcher.group(1);
    }
}
