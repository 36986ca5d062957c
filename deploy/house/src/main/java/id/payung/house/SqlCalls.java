package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/// Follows the SQL of each call that runs SQL back to where it came from, through locals and branches.
final class SqlCalls {

    private static final String JDBC = "org/springframework/jdbc/core/";

    /// Owner of the method, and what its name begins with when its first parameter is the SQL.
    private static final Map<String, List<String>> RUNNERS = Map.of(
            JDBC + "simple/JdbcClient",
            List.of("sql"),
            JDBC + "JdbcTemplate",
            List.of("query", "update", "batchUpdate", "execute"),
            JDBC + "JdbcOperations",
            List.of("query", "update", "batchUpdate", "execute"),
            JDBC + "namedparam/NamedParameterJdbcTemplate",
            List.of("query", "update", "batchUpdate", "execute"),
            JDBC + "namedparam/NamedParameterJdbcOperations",
            List.of("query", "update", "batchUpdate", "execute"),
            "java/sql/Connection",
            List.of("prepare", "nativeSQL"),
            "java/sql/Statement",
            List.of("execute", "addBatch"),
            "org/postgresql/copy/CopyManager",
            List.of("copy"));

    private SqlCalls() {}

    /// One call that runs SQL.
    ///
    /// @param method the method that calls
    /// @param sources the instructions that may have pushed the SQL
    record Sql(String method, Set<AbstractInsnNode> sources) {

        boolean isConstant() {
            return !sources.isEmpty() && sources.stream().allMatch(source -> source instanceof LdcInsnNode);
        }

        List<String> texts() {
            return sources.stream()
                    .filter(LdcInsnNode.class::isInstance)
                    .map(source -> String.valueOf(((LdcInsnNode) source).cst))
                    .toList();
        }
    }

    static Stream<Sql> in(JavaClass type) {
        var node = new ClassNode();
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node.methods.stream()
                .filter(method -> Stream.of(method.instructions.toArray()).anyMatch(SqlCalls::runsSql))
                .flatMap(method -> in(node.name, method));
    }

    private static Stream<Sql> in(String owner, MethodNode method) {
        var analyzer = new Analyzer<>(new Origins());
        try {
            analyzer.analyzeAndComputeMaxs(owner, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("Cannot follow " + owner + "." + method.name, e);
        }
        var frames = analyzer.getFrames();
        return Stream.of(method.instructions.toArray())
                .filter(SqlCalls::runsSql)
                .map(MethodInsnNode.class::cast)
                .filter(call -> frames[method.instructions.indexOf(call)] != null)
                .map(call -> {
                    var frame = frames[method.instructions.indexOf(call)];
                    var first = frame.getStackSize() - Type.getArgumentTypes(call.desc).length;
                    return new Sql(method.name, frame.getStack(first).insns);
                });
    }

    private static boolean runsSql(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.desc.startsWith("(Ljava/lang/String;")
                && RUNNERS.getOrDefault(call.owner, List.of()).stream().anyMatch(call.name::startsWith);
    }

    /// Keeps the first source of a value when it is stored, loaded or cast. What a caller passed in has a source too,
    /// or a parameter would vanish where it meets a constant.
    private static final class Origins extends SourceInterpreter {

        private static final AbstractInsnNode PARAMETER = new InsnNode(Opcodes.NOP);

        Origins() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue newParameterValue(boolean instance, int local, Type type) {
            return new SourceValue(type.getSize(), PARAMETER);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
