package id.payung.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is sent to the database, and by whom.
final class Statements {

    /// A table after a verb that writes; `FOR UPDATE` locks and `DO UPDATE SET` names no table.
    private static final Pattern WRITE = Pattern.compile("(?:\\binsert\\s+into|(?<!\\b(?:for|key|do)\\s{1,40})\\bupdate"
            + "|\\bdelete\\s+from|\\bmerge\\s+into|\\btruncate(?:\\s+table)?)\\s+(?:only\\s+)?([a-z_][a-z0-9_.]*)");

    private Statements() {}

    static List<String> built(String base, JavaClasses classes) {
        return statements(classes)
                .filter(statement -> !statement.sql().isConstant())
                .map(statement -> statement.owner().getName() + "."
                        + statement.sql().method() + " runs SQL that is put together while running")
                .distinct()
                .toList();
    }

    static List<String> disputed(String base, JavaClasses classes) {
        var writers = statements(classes)
                .flatMap(statement -> statement.sql().texts().stream()
                        .flatMap(text -> WRITE.matcher(text.toLowerCase(Locale.ROOT))
                                .results()
                                .map(found -> new Write(found.group(1), owner(statement.owner())))))
                .collect(groupingBy(Write::table, TreeMap::new, mapping(Write::type, toCollection(TreeSet::new))));
        return writers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry ->
                        "Table %s is written by %s".formatted(entry.getKey(), String.join(" and ", entry.getValue())))
                .toList();
    }

    private record Statement(JavaClass owner, SqlCalls.Sql sql) {}

    private record Write(String table, String type) {}

    private static Stream<Statement> statements(JavaClasses classes) {
        return classes.stream().flatMap(type -> SqlCalls.in(type).map(sql -> new Statement(type, sql)));
    }

    private static String owner(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
