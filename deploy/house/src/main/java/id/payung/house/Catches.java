package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import java.util.List;
import java.util.Set;

/// What nobody catches.
final class Catches {

    private static final Set<String> ALL =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error", "java.lang.Throwable");

    private Catches() {}

    static List<String> all(String base, JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getTryCatchBlocks().stream()
                        .filter(block -> catchesAll(unit, block))
                        .map(block -> "%s catches everything in %s"
                                .formatted(unit.getFullName(), block.getSourceCodeLocation())))
                .distinct()
                .toList();
    }

    /// The compiler itself catches Throwable for try-with-resources and for record patterns; a method in which it did
    /// is not asked about Throwable.
    private static boolean catchesAll(JavaCodeUnit unit, TryCatchBlock block) {
        return block.getCaughtThrowables().stream()
                .map(caught -> caught.getName())
                .filter(ALL::contains)
                .anyMatch(caught -> !caught.equals("java.lang.Throwable") || !compilerCatches(unit));
    }

    private static boolean compilerCatches(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("addSuppressed")
                        || call.getTargetOwner().getName().equals("java.lang.MatchException"));
    }
}
