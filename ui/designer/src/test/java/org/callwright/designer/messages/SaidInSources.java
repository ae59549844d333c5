package org.callwright.designer.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds the sentences in the sources: the literals that are given to what makes messages. */
final class SaidInSources extends TreeScanner<Void, Void> {
    private static final Set<String> METHODS = Set.of("say", "Translations.say", "Message.of");
    private static final Set<String> PLURAL_METHODS = Set.of("plural", "Translations.plural", "Message.plural");
    private static final int OTHER = 2;
    private static final String EXCEPTION = "AppException";

    private final Set<String> sentences = new TreeSet<>();
    private final Set<String> plurals = new TreeSet<>();
    private final Map<String, ExpressionTree> constants = new HashMap<>();

    static SaidInSources in(List<Path> folders) throws IOException {
        var found = new SaidInSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            for (Path folder : folders) {
                try (Stream<Path> paths = Files.walk(folder)) {
                    List<Path> sources = paths.filter(path -> path.toString().endsWith(".java"))
                            .toList();
                    var task = (JavacTask)
                            compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
                    task.parse().forEach(found::read);
                }
            }
        }
        return found;
    }

    /** All sentences, by what dictionaries know them by. */
    Set<String> sentences() {
        return sentences;
    }

    /** Those that depend on a number. */
    Set<String> plurals() {
        return plurals;
    }

    private void read(CompilationUnitTree source) {
        constants.clear();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(source, null);
        scan(source, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        if (METHODS.contains(method) && !call.getArguments().isEmpty()) {
            add(call.getArguments().getFirst(), sentences);
        }
        if (PLURAL_METHODS.contains(method)) {
            add(call.getArguments().get(OTHER), sentences);
            add(call.getArguments().get(OTHER), plurals);
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void nothing) {
        if (call.getIdentifier().toString().equals(EXCEPTION)) {
            add(call.getArguments().getFirst(), sentences);
        }
        return super.visitNewClass(call, nothing);
    }

    private void add(ExpressionTree said, Set<String> found) {
        switch (said) {
            case ParenthesizedTree inner -> add(inner.getExpression(), found);
            case ConditionalExpressionTree either -> {
                add(either.getTrueExpression(), found);
                add(either.getFalseExpression(), found);
            }
            case LiteralTree literal -> found.add((String) literal.getValue());
            case BinaryTree sum when isLiteral(sum) -> found.add(joined(sum));
            case IdentifierTree name
            when constants.get(name.getName().toString()) instanceof LiteralTree literal ->
                found.add((String) literal.getValue());
            default -> {
                // A sentence that was made elsewhere.
            }
        }
    }

    private static boolean isLiteral(ExpressionTree tree) {
        return tree instanceof LiteralTree
                || tree instanceof BinaryTree sum
                        && isLiteral(sum.getLeftOperand())
                        && isLiteral(sum.getRightOperand());
    }

    private static String joined(ExpressionTree tree) {
        return tree instanceof BinaryTree sum
                ? joined(sum.getLeftOperand()) + joined(sum.getRightOperand())
                : (String) ((LiteralTree) tree).getValue();
    }
}
