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

/** Finds in sources what is said to people: the first argument of whatever makes a sentence. */
final class SaidInSources extends TreeScanner<Void, Void> {
    private static final Set<String> METHODS = Set.of("say", "Translations.say", "Message.of");
    private static final String EXCEPTION = "AppException";

    private final Set<String> sentences = new TreeSet<>();
    private final Map<String, ExpressionTree> constants = new HashMap<>();

    static Set<String> in(List<Path> folders) throws IOException {
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
        return found.sentences;
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
        if (METHODS.contains(call.getMethodSelect().toString())
                && !call.getArguments().isEmpty()) {
            add(call.getArguments().getFirst());
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void nothing) {
        if (call.getIdentifier().toString().equals(EXCEPTION)) {
            add(call.getArguments().getFirst());
        }
        return super.visitNewClass(call, nothing);
    }

    private void add(ExpressionTree said) {
        switch (said) {
            case ParenthesizedTree inner -> add(inner.getExpression());
            case ConditionalExpressionTree either -> {
                add(either.getTrueExpression());
                add(either.getFalseExpression());
            }
            case LiteralTree literal -> sentences.add((String) literal.getValue());
            case BinaryTree sum when isLiteral(sum) -> sentences.add(joined(sum));
            case IdentifierTree name
            when constants.get(name.getName().toString()) instanceof LiteralTree literal ->
                sentences.add((String) literal.getValue());
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
