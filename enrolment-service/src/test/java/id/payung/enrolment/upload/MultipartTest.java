package id.payung.enrolment.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String FRONT = """
            preamble that nobody reads
            --B
            Content-Disposition: form-data; name="_csrf"

            a-token
            --B
            Content-Disposition: form-data; name="empty"


            --B
            Content-Disposition: form-data; name="file"; filename="roster.csv"
            Content-Type: text/csv

            """.replace("\n", "\r\n");

    private static final String BACK = "\r\n--B--\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 4_096, 1_000_000})
    void readsTheFieldsThenTheFileHoweverTheBytesCome(int atOnce) throws IOException {
        var file = new byte[100_003];
        new Random(7).nextBytes(file);

        try (var form = new Multipart(slow(body(file), atOnce), "B")) {
            assertThat(form.fields()).isEqualTo(Map.of("_csrf", "a-token", "empty", ""));
            assertThat(form.readAllBytes()).isEqualTo(file);
            assertThat(form.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "--B", "\r\n--", "\r\n--C", "\r\r\n--\r\n-\r\n--A\r", "a,b\r\n1,2\r\n"})
    void takesForTheFileWhatOnlyLooksLikeTheEnd(String text) throws IOException {
        try (var form = new Multipart(slow(body(text.getBytes(UTF_8)), 3), "B")) {
            form.fields();

            assertThat(new String(form.readAllBytes(), UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void doesNotTakeACutOffFileForAWholeOne() throws IOException {
        var whole = body("nik,nama\r\n".getBytes(UTF_8));
        var cut = new ByteArrayInputStream(whole, 0, whole.length - BACK.length());

        try (var form = new Multipart(cut, "B")) {
            form.fields();

            assertThatThrownBy(form::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void holdsNoMoreOfFieldsThanAForm() throws IOException {
        var endless = new ByteArrayInputStream(
                ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + "x".repeat(300_000) + BACK)
                        .getBytes(UTF_8));

        try (var form = new Multipart(endless, "B")) {
            assertThatThrownBy(form::fields).isInstanceOf(IOException.class).hasMessageContaining("too long");
        }
    }

    @Test
    void findsNoFileInAFormWithoutOne() throws IOException {
        var form = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1" + BACK;

        try (var read = new Multipart(new ByteArrayInputStream(form.getBytes(UTF_8)), "B")) {
            assertThat(read.fields()).isEqualTo(Map.of("a", "1"));
            assertThat(read.readAllBytes()).isEmpty();
        }
    }

    private static byte[] body(byte[] file) {
        var body = new byte[FRONT.length() + file.length + BACK.length()];
        System.arraycopy(FRONT.getBytes(UTF_8), 0, body, 0, FRONT.length());
        System.arraycopy(file, 0, body, FRONT.length(), file.length);
        System.arraycopy(BACK.getBytes(UTF_8), 0, body, FRONT.length() + file.length, BACK.length());
        return body;
    }

    /// A sender whose bytes come a few at a time.
    private static InputStream slow(byte[] body, int atOnce) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                return super.read(into, at, Math.min(most, atOnce));
            }
        };
    }
}
