package id.payung.coverage.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void sentencesAreJoinedEachLanguageByItself() {
        assertThat(Words.join(List.of("Satu. / One.", "Dua. / Two."))).isEqualTo("Satu. Dua. / One. Two.");
    }

    @Test
    void aTextWithSlashesOfItsOwnIsParedInTheMiddle() {
        Words.Name name = Words.apart("PP 44 / 2015 berlaku / PP 44 / 2015 holds");

        assertThat(name.indonesian()).isEqualTo("PP 44 / 2015 berlaku");
        assertThat(name.english()).isEqualTo("PP 44 / 2015 holds");
    }

    @Test
    void aTextInOneLanguageIsTheSameInBoth() {
        assertThat(Words.apart("Banten Raya").english()).isEqualTo("Banten Raya");
    }
}
