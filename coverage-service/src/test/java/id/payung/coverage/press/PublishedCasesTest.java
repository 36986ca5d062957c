package id.payung.coverage.press;

import static id.payung.coverage.press.Desk.check;
import static id.payung.coverage.press.Desk.finding;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding.Outcome;
import id.payung.coverage.release.Report.Suggestion;
import id.payung.coverage.release.Report.Suggestion.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// The five published cases with the verdicts that were worked out by hand.
class PublishedCasesTest {

    private static final String SERANG_2021 = """
            {"date":"2021-05-19","source":"Antara","covered":"23.806","base":"322.404","baseName":"angkatan kerja",
             "percent":"8,13 %","gapPercent":"91,87 %",
             "parts":[{"label":"PU","people":"20.652"},{"label":"BPU","people":"1.021"},
                      {"label":"Jakon","people":"2.133"}],
             "bases":{"employed":"292.668","unemployed":"29.086","workforce":"322.404","outside":"183.064",
                      "population":"662.101","census":"692.101"},
             "staff":{"registered":"2.403","roster":"1.342","potential":"sekitar 3.112"}}""";

    @Test
    void serang2021NamesTheWrongBaseAndItsUnemployedFallShort() {
        Report report = check(SERANG_2021);

        holds(report, Check.C1, "23.806");
        fails(report, Check.C3, "7,384 %", "8,13 %");
        fails(report, Check.C4, "angkatan kerja");
        assertThat(report.fits()).singleElement().satisfies(fit -> {
            assertThat(fit.definition()).isEqualTo("D1");
            assertThat(fit.percent()).isEqualByComparingTo("8.134");
            assertThat(fit.people()).isEqualByComparingTo("292668");
        });
        assertThat(suggested(report, Kind.WRONG_BASE_NAMED).value()).isEqualByComparingTo("292668");
        fails(report, Check.C6, "321.754", "kurang 650");
        assertThat(suggestion(report, "bases.unemployed", Kind.WOULD_FIT).value())
                .isEqualByComparingTo("29736");
        assertThat(fact(report, "unemployedThatWouldFit")).isEqualByComparingTo("29736");
        assertThat(report.facts()).anySatisfy(it -> assertThat(it.sentence()).contains("29.736 orang (9,22 %)"));
        fails(report, Check.C5, "692.101");
        assertThat(finding(report, Check.C5).sentence()).contains("4,3 %");
        assertThat(suggestion(report, "bases.population", Kind.ONE_DIGIT).value())
                .isEqualByComparingTo("692101");
        fails(report, Check.C16, "2.403", "1.342", "77,2 %", "709", "43,1 %");
        assertThat(report.verdict().judgement()).isEqualTo(Report.Judgement.DOUBTFUL);
        assertThat(report.verdict().sentence()).contains("7,384 %");
    }

    @Test
    void serang2021ReadsTheAgedFifteenAndTheChildren() {
        Report report = check(SERANG_2021.replace("\"census\":\"692.101\"", "\"census\":\"662.101\""));

        holds(report, Check.C5, "505.468", "76,3 %", "156.633");
    }

    @Test
    void serang2021MeasuredAgainstTheEmployedIsRight() {
        Report report = check("""
                {"date":"2021-05-19","covered":"23.806","base":"292.668","baseName":"penduduk bekerja",
                 "percent":"8,13 %","gapPercent":"91,87 %","gap":"268.862"}""");

        assertThat(report.passes()).as(report.toString()).isTrue();
        assertThat(report.verdict().judgement()).isEqualTo(Report.Judgement.CONSISTENT);
        holds(report, Check.C2, "292.668");
        holds(report, Check.C3, "8,134 %");
        holds(report, Check.C4, "D1");
    }

    @Test
    void serang2025IsRightButCalledWrongAndOnAnotherBaseThanBefore() {
        Report report = check("""
                {"date":"2025-06-03","source":"Banten Raya","covered":"28 ribu","base":"256 ribu",
                 "baseName":"pekerja rentan","percent":"11","gap":"228.000","gapPercent":"89",
                 "others":[{"source":"Kepala cabang","base":"256 ribu","baseName":"total target PU dan pekerja informal"}],
                 "previous":[{"date":"2021-05-19","covered":"23.806","base":"292.668","percent":"8,13"}]}""");

        holds(report, Check.C2, "228.000");
        holds(report, Check.C3, "10,938 %", "10,72 sampai 11,15 %");
        fails(report, Check.C11, "pekerja rentan", "bukan penerima upah (PBPU) dan penerima upah (PU)");
        fails(report, Check.C9, "-12,5 %");
        assertThat(fact(report, "coveredChangePercent")).isEqualByComparingTo("17.6");
        assertThat(fact(report, "baseChangePercent")).isEqualByComparingTo("-12.5");
        assertThat(fact(report, "percentOnEarlierBase")).isEqualByComparingTo("9.57");
        assertThat(fact(report, "gapCostPerYear")).isEqualByComparingTo("45964800000");
        assertThat(report.facts())
                .anySatisfy(
                        it -> assertThat(it.sentence()).contains("Rp3.830.400.000 sebulan, Rp45.964.800.000 setahun"));
    }

    @Test
    void malang2024ImpliesABaseThatNobodyKnowsAndMixesTwoIndicators() {
        Report report = check("""
                {"date":"2024-03-18","source":"Malangpariwara","covered":"26.400","percent":"32",
                 "coveredName":"pekerja rentan","baseName":"pekerja rentan","target":{"percent":"40"},
                 "money":{"amount":"Rp5,32 miliar","months":12,"funding":"APBD","segment":"BPU"},
                 "claims":{"deaths":"18","amount":"Rp756 juta"},
                 "others":[{"source":"UCJ Sept 2025","percent":"32,3","baseName":"seluruh pekerja"}]}""");

        assertThat(report.impliedBase()).isNotNull().satisfies(implied -> {
            assertThat(implied.people()).isEqualByComparingTo("82500");
            assertThat(implied.low()).isEqualByComparingTo("81231");
            assertThat(implied.high()).isEqualByComparingTo("83810");
        });
        assertThat(finding(report, Check.C4).outcome()).isEqualTo(Outcome.CANNOT_BE_SAID);
        assertThat(finding(report, Check.C4).sentence()).contains("82.500 (81.231 sampai 83.810)");
        fails(report, Check.C11, "dua indikator bercampur", "32,3 %");
        assertThat(fact(report, "targetPercentPeople")).isEqualByComparingTo("33000");
        assertThat(fact(report, "targetPercentCostPerYear")).isEqualByComparingTo("1330560000");
        holds(report, Check.C17, "Rp5.322.240.000");
        holds(report, Check.C18, "0,68", "Rp756.000.000", "rendah");
    }

    private static final String SERANG_DISTRICT_2025 = """
            {"date":"2025-12-09","source":"Fokus TV","covered":"461 thousand","percent":"50,87","baseName":"angkatan kerja",
             "target":{"people":"21.234.000"},
             "claims":{"amount":"Rp650 miliar","recipients":"52.301"},
             "others":[{"source":"S5","gap":"386.317","gapPercent":"49,13","target":"21.234"}]}""";

    @Test
    void kabupatenSerang2025SaysThreeNumbersThatCannotAllHold() {
        Report report = check(SERANG_DISTRICT_2025);

        assertThat(report.impliedBase()).isNotNull().satisfies(implied -> {
            assertThat(implied.people()).isEqualByComparingTo("906231");
            assertThat(implied.low()).isEqualByComparingTo("905160");
            assertThat(implied.high()).isEqualByComparingTo("907302");
        });
        assertThat(fact(report, "gap")).isEqualByComparingTo("445231");
        fails(report, Check.C10, "847.317", "54,41 %");
        assertThat(report.contradictions())
                .anySatisfy(it -> assertThat(it.numbers()).containsExactly("covered", "others[0].gap", "percent"));
        Suggestion covered = suggestion(report, "covered", Kind.WOULD_FIT);
        assertThat(covered.value()).isEqualByComparingTo("399999");
        assertThat(covered.low()).isLessThan(BigDecimal.valueOf(400_000));
        assertThat(covered.high()).isGreaterThan(BigDecimal.valueOf(400_000));
        assertThat(covered.sentence()).contains("400.000");
    }

    @Test
    void kabupatenSerang2025HasATargetAThousandTimesTooLarge() {
        Report report = check(SERANG_DISTRICT_2025);

        fails(report, Check.C7, "23,4 kali");
        fails(report, Check.C8, "21.234");
        assertThat(suggestion(report, "target.people", Kind.FACTOR_1000).value())
                .isEqualByComparingTo("21234");
        fails(report, Check.C10, "21.234.000 di sini, 21.234 menurut S5");
        assertThat(report.facts()).anySatisfy(it -> assertThat(it.sentence()).contains("Rp4.280.774.400.000 setahun"));
        assertThat(fact(report, "claimPerRecipient")).isEqualByComparingTo("12428061");
        assertThat(fact(report, "recipientsPercentOfCovered")).isEqualByComparingTo("11.3");
        Report mended = check(SERANG_DISTRICT_2025.replace("21.234.000", "21.234"));
        holds(mended, Check.C7, "2,34 %");
    }

    @Test
    void kabupatenSerang2025IsCalledTwoThings() {
        Report report = check("""
                {"date":"2025-12-09","covered":"461 ribu","percent":"50,87","baseName":"angkatan kerja",
                 "others":[{"source":"media lain","percent":"50,87","baseName":"penduduk bekerja"}]}""");

        fails(report, Check.C11, "angkatan kerja", "penduduk bekerja");
    }

    @Test
    void kabupatenTangerang2022HasNoBaseTwoPopulationsAndAPlan() {
        Report report = check("""
                {"date":"2022-12-24","source":"Kompas","covered":"lebih dari 50.000",
                 "coveredName":"non-ASN, baik itu P3K, dan pekerja rentan","target":{"people":"75.000"},
                 "others":[{"source":"Bupati","covered":"50.000","coveredName":"pekerja rentan"}]}""");

        assertThat(finding(report, Check.C3).outcome()).isEqualTo(Outcome.CANNOT_BE_SAID);
        assertThat(finding(report, Check.C4).outcome()).isEqualTo(Outcome.CANNOT_BE_SAID);
        fails(report, Check.C11, "P3K/PPPK adalah ASN", "menurut Bupati");
        assertThat(fact(report, "targetMorePeople")).isEqualByComparingTo("25000");
        assertThat(report.facts())
                .anySatisfy(it -> assertThat(it.sentence()).contains("25.000 orang (50 %)"))
                .anySatisfy(it -> assertThat(it.sentence()).contains("Rp10.080.000.000 setahun"))
                .anySatisfy(it -> assertThat(it.sentence()).contains("Rp15.120.000.000 setahun"));
    }

    @Test
    void doesNotCallNumbersWrongThatOnlyLackTheirDate() {
        Report report = check("{\"covered\":\"23.806\",\"base\":\"292.668\",\"percent\":\"8,13\"}");

        assertThat(report.verdict().sentence()).contains("tidak saling bertentangan", "Tanpa tanggal acuan");
    }

    @Test
    void doesNotCallAnAmountWrongWhoseMonthsOrTariffNobodySaid() {
        String release = "{'date':'2025-06-30','covered':'10.000','money':{'amount':'%s'%s}}".replace('\'', '"');

        holds(check(release.formatted("Rp1.344.000.000", "")), Check.C17, "8 bulan");
        assertThat(finding(check(release.formatted("Rp777.777.777", "")), Check.C17)
                        .outcome())
                .isEqualTo(Outcome.CANNOT_BE_SAID);
        fails(check(release.formatted("Rp777.777.777", ",\"tariff\":\"16.800\"")), Check.C17, "Rp777.777.777");
    }

    @Test
    void knowsThatTheDeathsOfNewMembersArePaidLess() {
        String release = "{'date':'2025-06-30','claims':{'deaths':'12','amount':'%s'}}".replace('\'', '"');

        holds(check(release.formatted("Rp386 juta")), Check.C18, "belum tiga bulan");
        fails(check(release.formatted("Rp100 juta")), Check.C18, "Rp100.000.000");
        fails(check(release.formatted("Rp600 juta")), Check.C18, "Rp600.000.000");
    }

    private static void holds(Report report, Check check, String... parts) {
        assertThat(finding(report, check).outcome())
                .as(finding(report, check).toString())
                .isEqualTo(Outcome.HOLDS);
        assertThat(finding(report, check).sentence()).contains(parts);
    }

    private static void fails(Report report, Check check, String... parts) {
        assertThat(finding(report, check).outcome())
                .as(finding(report, check).toString())
                .isEqualTo(Outcome.FAILS);
        assertThat(finding(report, check).sentence()).contains(parts);
    }

    private static BigDecimal fact(Report report, String what) {
        return report.facts().stream()
                .filter(it -> it.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + what + " in " + report.facts()))
                .value();
    }

    private static Suggestion suggested(Report report, Kind kind) {
        return report.suggestions().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + report.suggestions()));
    }

    private static Suggestion suggestion(Report report, String number, Kind kind) {
        return report.suggestions().stream()
                .filter(it -> it.number().equals(number) && it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " of " + number + " in " + report.suggestions()));
    }
}
