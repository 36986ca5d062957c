package id.payung.enrolment.opd;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What somebody typed about an OPD, or what it is now, as the fields of the page show it.
///
/// @param tag version that the page was drawn from; empty for a new OPD
record Typed(
        String region,
        String name,
        String npp,
        String division,
        List<Mailbox> contacts,
        List<Money> budgets,
        String tag) {

    /// A row of the table of contacts.
    record Mailbox(String role, String email) {}

    /// A row of the table of budgets.
    record Money(String year, String funding, String amount) {}

    static Typed blank(String region) {
        return new Typed(region, "", "", "", List.of(), List.of(), "");
    }

    static Typed of(Opd opd) {
        return new Typed(
                opd.region(),
                opd.name(),
                opd.npp() == null ? "" : opd.npp(),
                opd.division() == null ? "" : opd.division(),
                opd.contacts().stream()
                        .map(contact -> new Mailbox(contact.role().name(), contact.email()))
                        .toList(),
                opd.budgets().stream()
                        .map(budget -> new Money(
                                Integer.toString(budget.year()),
                                budget.funding().name(),
                                Long.toString(budget.amount())))
                        .toList(),
                KeepOpds.tag(opd));
    }

    /// Who the office is, from one page; its budgets stay.
    Typed withOffice(MultiValueMap<String, String> form) {
        var roles = all(form, "role");
        var emails = all(form, "email");
        return new Typed(
                tag.isEmpty() && form.containsKey("region") ? text(form, "region") : region,
                text(form, "name"),
                text(form, "npp"),
                text(form, "division"),
                rows(emails, at -> new Mailbox(roles.get(at), emails.get(at)), Math.min(roles.size(), emails.size())),
                budgets,
                text(form, "tag"));
    }

    /// What it has budgeted, from another page; who it is stays.
    Typed withBudgets(MultiValueMap<String, String> form) {
        var years = all(form, "year");
        var fundings = all(form, "funding");
        var amounts = all(form, "amount");
        return new Typed(
                region,
                name,
                npp,
                division,
                contacts,
                rows(
                        amounts,
                        at -> new Money(years.get(at), fundings.get(at), amounts.get(at)),
                        Math.min(years.size(), Math.min(fundings.size(), amounts.size()))),
                text(form, "tag"));
    }

    /// What a page shows: the OPD, what was typed over it, what it is now where somebody else has changed it
    /// meanwhile, and the version that saving once more would change.
    Map<String, Object> beside(Opd present) {
        var now = of(present);
        var shown = new HashMap<String, Object>(Map.of("opd", present, "typed", this, "tag", now.tag()));
        if (!tag.equals(now.tag())) {
            shown.put("now", now);
        }
        return shown;
    }

    /// @throws org.springframework.web.ErrorResponseException when something is no number, or no OPD has it
    OpdForm form() {
        try {
            return new OpdForm(
                    region,
                    name,
                    absent(npp),
                    absent(division),
                    contacts.stream()
                            .map(row -> new Contact(Contact.Role.valueOf(row.role()), row.email()))
                            .toList(),
                    null,
                    budgets.stream().map(Typed::budget).toList());
        } catch (IllegalArgumentException _) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Tahun ditulis dengan angka, misalnya 2027." + " / Write a year in digits, such as 2027.");
        }
    }

    private static Budget budget(Money row) {
        return new Budget(Integer.parseInt(row.year()), Rupiah.typed(row.amount()), Funding.valueOf(row.funding()));
    }

    /// A row whose last field is empty is none.
    private static <R> List<R> rows(List<String> last, IntFunction<R> row, int rows) {
        return IntStream.range(0, rows)
                .filter(at -> !last.get(at).isEmpty())
                .mapToObj(row)
                .toList();
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var text = form.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /// A field that is there once for each row of a table.
    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
