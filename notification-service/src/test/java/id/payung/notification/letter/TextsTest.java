package id.payung.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.standing.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The two languages say the same things.
class TextsTest {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    @Test
    void haveTheSameSentencesWithTheSameGaps() {
        assertThat(new TreeSet<>(Texts.ENGLISH.keys())).isEqualTo(new TreeSet<>(Texts.BAHASA.keys()));
        assertThat(Texts.BAHASA.keys())
                .allSatisfy(
                        key -> assertThat(gaps(Texts.ENGLISH.raw(key))).as(key).isEqualTo(gaps(Texts.BAHASA.raw(key))));
    }

    @Test
    void areTwoLanguages() {
        assertThat(Texts.BAHASA.keys())
                .filteredOn(key -> !Texts.BAHASA.raw(key).isEmpty())
                .allSatisfy(key ->
                        assertThat(Texts.ENGLISH.raw(key)).as(key).isNotBlank().isNotEqualTo(Texts.BAHASA.raw(key)));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void haveEverySentenceOfAReason(Reason reason) {
        assertThat(Texts.BAHASA.keys())
                .containsAll(Stream.of("headline.", "situation.", "remedy.", "outlook.", "settled.")
                        .map(part -> part + reason)
                        .toList());
    }

    @Test
    void nameEveryKindOfLetterAndEveryRole() {
        List<String> needed = Stream.concat(
                        Arrays.stream(Letter.Kind.values()).map(kind -> "prefix." + kind),
                        Arrays.stream(Role.values()).map(role -> "role." + role))
                .toList();

        assertThat(Texts.BAHASA.keys()).containsAll(needed);
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }
}
