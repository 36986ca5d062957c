package id.payung.coverage.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts as long as may be that make a reader look back and back again, by the time of the processor, which no other
/// program makes longer.
class HostileTextsTest {

    private static final int LONGEST = 10_000;
    private static final Duration AT_MOST = Duration.ofMillis(500);

    private static final List<String> PIECES =
            List.of(("a·a ·a-·a/·|·| ·|=·( |=·-·(·( ·,·, ·.·/·1·1 ·1.·1,·1-·1/·10 ·20 %·"
                            + "dari ·dari total ·sekitar ·sebanyak ·jumlah pekerja ·tenaga kerja di ·orang ·atau ·dan ·naik sebesar ·belum ·"
                            + "bpu ·(bpu) ·segmen ·peserta, ·rp ·rp 1 ·satu ·dua puluh ·ratus ribu ·januari ·1 januari ·tahun 2025 ·"
                            + "kota ·kabupaten a ·desa ·penduduk ·target ·meninggal ·0812 ·15 tahun ke atas ·\n·\n1 a 1·\u2013·\u00a0")
                    .split("·", -1));

    @Test
    void areReadInTheTimeOfOthers() {
        List<String> slow = new ArrayList<>();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (String piece : PIECES) {
            Stream.of(
                            "11 persen " + repeated(piece, LONGEST - 20) + "x 20 %",
                            repeated("10 " + repeated(piece, 150), LONGEST),
                            repeated(piece, LONGEST))
                    .forEach(text -> {
                        long begin = clock.getCurrentThreadCpuTime();
                        TextReading.of(TextReadingTest.draft(text));
                        Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin);
                        if (took.compareTo(AT_MOST) > 0) {
                            slow.add("'%s' took %s".formatted(text.substring(0, 40), took));
                        }
                    });
        }
        assertThat(slow).isEmpty();
    }

    private static String repeated(String piece, int letters) {
        return piece.repeat(letters / piece.length());
    }
}
