package id.payung.coverage.press;

import static id.payung.coverage.press.RandomRelease.dotted;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding.Outcome;
import id.payung.coverage.release.Report.Suggestion;
import id.payung.coverage.release.Report.Suggestion.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// Releases that nobody has seen: those that agree pass, and one error planted into one of them is found.
class PlantedErrorsTest {

    private static final int ROUNDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void raisesNoAlarmOverReleasesThatAgree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            RandomRelease release = new RandomRelease(random);
            Report report = check(round % 4 == 0 ? release : release.thinned());

            assertThat(report.checks())
                    .as("seed %d, round %d: %s", seed, round, JSON.writeValueAsString(release.said))
                    .noneMatch(it -> it.outcome() == Outcome.FAILS);
            assertThat(report.suggestions()).as("seed %d", seed).isEmpty();
        }
    }

    /// A number that one slip of the hand made another: the slip is found, and what was meant is suggested.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FACTOR_1000", "FACTOR_100", "FACTOR_10", "SWAPPED_DIGITS", "ONE_DIGIT"})
    void findsASlipOfTheHandAndWhatWasMeant(Kind slip) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> fields =
                List.of("covered", "gap", "bases.unemployed", "parts[0].people", "parts[1].people", "money.amount");
        for (int round = 0; round < ROUNDS; round++) {
            RandomRelease release = new RandomRelease(random);
            String field = fields.get(round % fields.size());
            String meant = release.at(field).toString();
            String digits = meant.replaceAll("\\D", "");
            String slipped = slipped(slip, digits, random);
            if (slipped.equals(digits) || slipped.startsWith("0")) {
                continue;
            }
            release.put(field, dotted(Long.parseLong(slipped)));

            Report report = check(release);

            String described = "seed %d, round %d, %s of %s in %s".formatted(seed, round, slip, field, release.said);
            assertThat(report.verdict().judgement()).as(described).isEqualTo(Report.Judgement.DOUBTFUL);
            assertThat(failing(report)).as(described).contains(Check.C8);
            assertThat(report.suggestions()).as(described).anySatisfy(it -> {
                assertThat(it.number()).isEqualTo(field);
                assertThat(it.value()).isEqualByComparingTo(new BigDecimal(digits));
            });
            release.put(field, meant);
            assertThat(check(release).passes()).as(described).isTrue();
        }
    }

    private static String slipped(Kind slip, String digits, Random random) {
        return switch (slip) {
            case FACTOR_1000 -> digits + "000";
            case FACTOR_100 -> digits + "00";
            case FACTOR_10 -> digits + "0";
            case SWAPPED_DIGITS -> swapped(digits, random);
            default -> mistyped(digits, random);
        };
    }

    private static String swapped(String digits, Random random) {
        int at = random.nextInt(digits.length() - 1);
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static String mistyped(String digits, Random random) {
        int at = random.nextInt(digits.length());
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }

    /// One error, the check that has to find it, and whether a suggestion alone can mend it.
    private enum Plant {
        PERCENTAGE(Check.C3, true) {
            @Override
            void into(RandomRelease release) {
                release.put("percent", release.percent(release.covered + release.base / 40, release.base));
            }
        },
        ANOTHER_BASE(Check.C4, true) {
            @Override
            void into(RandomRelease release) {
                boolean employed = release.base == release.employed;
                release.put("base", dotted(employed ? release.workforce : release.employed));
                release.put("baseName", employed ? "angkatan kerja" : "penduduk bekerja");
                List.of("gap", "definition", "others", "previous", "target").forEach(release.said::remove);
                release.put("percent", percentOfThree(release.covered, release.base));
                release.put("gapPercent", percentOfThree(release.base - release.covered, release.base));
            }
        },
        UNEMPLOYED(Check.C6, true) {
            @Override
            void into(RandomRelease release) {
                release.put("bases.unemployed", dotted(release.unemployed - release.unemployed / 45));
            }
        },
        MORE_COVERED_THAN_THERE_ARE(Check.C5, false) {
            @Override
            void into(RandomRelease release) {
                List.of("gap", "percent", "gapPercent", "parts", "money", "claims", "persons", "others", "previous")
                        .forEach(release.said::remove);
                release.put("covered", dotted(release.base + 1));
            }
        },
        TARGET(Check.C7, true) {
            @Override
            void into(RandomRelease release) {
                release.put("target.people", release.at("target.people") + ".000");
            }
        },
        DISCOUNT(Check.C17, true) {
            @Override
            void into(RandomRelease release) {
                release.put("money.amount", dotted(release.covered * 8_400 * 12));
            }
        },
        MONTHS(Check.C17, true) {
            @Override
            void into(RandomRelease release) {
                release.put("money.months", 9);
            }
        },
        SERIES(Check.C9, false) {
            @Override
            void into(RandomRelease release) {
                release.put("previous[0].base", dotted(release.base * 13 / 10));
                release.put("previous[0].percent", release.percent(release.covered, release.base * 13 / 10));
            }
        },
        SPEED(Check.C9, false) {
            @Override
            void into(RandomRelease release) {
                release.put("previous[0].date", "2025-05-30");
                release.put("previous[0].percent", release.percent(release.covered + release.base / 9, release.base));
            }
        },
        OTHER_SOURCE(Check.C10, true) {
            @Override
            void into(RandomRelease release) {
                release.put("others[0].covered", dotted(release.covered * 1_000));
            }
        },
        OTHER_GAP(Check.C10, true) {
            @Override
            void into(RandomRelease release) {
                release.said.remove("gap");
                release.said.remove("gapPercent");
                release.said.remove("base");
                release.said.remove("bases");
                release.said.remove("target");
                release.put("others[0].base", "");
                release.put("others[0].gap", dotted((release.base - release.covered) * 9 / 10));
            }
        },
        LABEL(Check.C11, false) {
            @Override
            void into(RandomRelease release) {
                release.put("definition", "D5");
            }
        },
        TWICE(Check.C12, false) {
            @Override
            void into(RandomRelease release) {
                release.put("persons.twice", "37");
            }
        },
        UNPAID(Check.C13, false) {
            @Override
            void into(RandomRelease release) {
                release.put("persons.paid", dotted(release.covered * 9 / 10));
            }
        },
        INVALID(Check.C14, false) {
            @Override
            void into(RandomRelease release) {
                release.put("persons.invalid", "701");
            }
        },
        NO_DATE(Check.C15, false) {
            @Override
            void into(RandomRelease release) {
                release.said.remove("date");
            }
        },
        FUTURE(Check.C15, false) {
            @Override
            void into(RandomRelease release) {
                release.put("date", "2027-01-01");
                release.said.remove("previous");
            }
        },
        ROSTER(Check.C16, false) {
            @Override
            void into(RandomRelease release) {
                release.put("staff.roster", "2.402");
            }
        },
        DEATHS(Check.C18, false) {
            @Override
            void into(RandomRelease release) {
                release.put("claims.deaths", dotted(release.covered / 100));
            }
        },
        CENSUS(Check.C5, false) {
            @Override
            void into(RandomRelease release) {
                release.put("bases.census", dotted(release.population * 11 / 10));
            }
        };

        private final Check found;
        private final boolean mended;

        Plant(Check found, boolean mended) {
            this.found = found;
            this.mended = mended;
        }

        abstract void into(RandomRelease release);

        private static String percentOfThree(long over, long under) {
            return BigDecimal.valueOf(over * 100)
                    .divide(BigDecimal.valueOf(under), 3, java.math.RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void findsAPlantedErrorAndMendsIt(Plant plant) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS / 3; round++) {
            RandomRelease release = new RandomRelease(random);
            plant.into(release);

            Report report = check(release);

            String described = "seed %d, round %d: %s".formatted(seed, round, release.said);
            assertThat(report.verdict().judgement()).as(described).isEqualTo(Report.Judgement.DOUBTFUL);
            assertThat(failing(report)).as(described).contains(plant.found);
            if (plant.mended) {
                assertThat(report.suggestions()).as(described).anyMatch(it -> mends(it, release));
            }
        }
    }

    private static boolean mends(Suggestion suggestion, RandomRelease release) {
        Object before = release.at(suggestion.number());
        String name = release.said.getOrDefault("baseName", "").toString();
        Object value = suggestion.number().equals("money.months")
                ? suggestion.value().intValueExact()
                : suggestion.value().toPlainString();
        release.put(suggestion.number(), value);
        if (suggestion.kind() == Kind.WRONG_BASE_NAMED) {
            release.put("baseName", name.equals("angkatan kerja") ? "penduduk bekerja" : "angkatan kerja");
        }
        boolean mended = check(release).passes();
        release.put(suggestion.number(), before);
        release.put("baseName", name);
        return mended;
    }

    @Test
    void answersWithinTheTimeOfAReaderWhateverIsAsked() {
        RandomRelease release = new RandomRelease(new Random(1));
        release.put("covered", "123.456.789.012.345");
        release.put("gap", "987.654.321.098.765");
        release.put(
                "others",
                IntStream.range(0, 10)
                        .mapToObj(_ -> release.said.get("others"))
                        .flatMap(it -> ((List<?>) it).stream())
                        .toList());

        Report report =
                org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(3), () -> check(release));

        assertThat(report.verdict().judgement()).isEqualTo(Report.Judgement.DOUBTFUL);
    }

    private static Set<Check> failing(Report report) {
        return report.checks().stream()
                .filter(it -> it.outcome() == Outcome.FAILS)
                .map(Report.Finding::check)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Report check(RandomRelease release) {
        return Desk.check(JSON.convertValue(release.said, Draft.class));
    }
}
