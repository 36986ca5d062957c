import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// Adds up the reports of all modules, and fails when a test was skipped for a reason that is not on the list.

/// Reasons that may skip a test, as the report words them. Empty: there is none.
static final List<String> ACCEPTED = List.of();

record Skip(String test, String reason) {}

void main() throws Exception {
    int run = 0;
    int failed = 0;
    var skips = new ArrayList<Skip>();
    var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    for (Path report : reports()) {
        var cases = builder.parse(report.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            run++;
            if (has(test, "failure") || has(test, "error")) {
                failed++;
            } else if (has(test, "skipped")) {
                var reason = ((Element) test.getElementsByTagName("skipped").item(0)).getAttribute("message");
                skips.add(new Skip(test.getAttribute("classname") + "." + test.getAttribute("name"), reason));
            }
        }
    }
    skips.forEach(skip -> IO.println("Skipped: " + skip.test() + ": " + skip.reason()));
    IO.println("%d passed, %d failed, %d skipped".formatted(run - failed - skips.size(), failed, skips.size()));
    if (run == 0) {
        System.err.println("No test was run");
        System.exit(1);
    }
    if (skips.stream().map(Skip::reason).anyMatch(Predicate.not(ACCEPTED::contains))) {
        System.err.println("A test was skipped for a reason that is not on the list in .ci/Totals.java");
        System.exit(1);
    }
    System.exit(failed == 0 ? 0 : 1);
}

List<Path> reports() throws IOException {
    try (Stream<Path> tree = Files.find(Path.of("."), 5, (path, file) -> path.toString()
            .matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml"))) {
        return tree.sorted().toList();
    }
}

boolean has(Element test, String child) {
    return test.getElementsByTagName(child).getLength() > 0;
}
