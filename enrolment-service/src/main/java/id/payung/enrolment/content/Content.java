package id.payung.enrolment.content;

import id.payung.enrolment.edge.Problem;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntFunction;

/// A received file in parts of one length, of which the last may be shorter. One part is in memory at a time.
///
/// Not for two threads at once.
public final class Content {

    private final long size;
    private final int part;
    private final IntFunction<byte[]> parts;
    private int held = -1;
    private byte[] bytes = {};

    private Content(long size, int part, IntFunction<byte[]> parts) {
        this.size = size;
        this.part = part;
        this.parts = parts;
    }

    /// @param size bytes of the whole file
    /// @param part bytes of every part but the last
    /// @param parts a part by its number, the first is 0
    public static Content of(long size, int part, IntFunction<byte[]> parts) {
        return new Content(size, part, parts);
    }

    public static Content of(byte[] whole) {
        return new Content(whole.length, Math.max(1, whole.length), _ -> whole);
    }

    public long size() {
        return size;
    }

    /// The first bytes of the file, as many as there are up to `most`.
    public byte[] beginning(int most) {
        var beginning = new byte[(int) Math.min(most, size)];
        for (int read = 0; read < beginning.length; ) {
            read += read(read, beginning, read, beginning.length - read);
        }
        return beginning;
    }

    public Section open() {
        return section(0, size);
    }

    /// A stretch of the file; what lies behind the end of the file is not there.
    public Section section(long from, long length) {
        return new Section(from, Math.min(size, from + length));
    }

    private int read(long at, byte[] into, int from, int most) {
        int number = (int) (at / part);
        if (number != held) {
            bytes = parts.apply(number);
            held = number;
        }
        int start = (int) (at % part);
        int length = Math.min(most, bytes.length - start);
        System.arraycopy(bytes, start, into, from, length);
        return length;
    }

    /// What a table file is, told by its first bytes: neither its name nor what the sender calls it is believed.
    public enum Format {
        CSV("text/csv;charset=UTF-8", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        NDJSON("application/x-ndjson", "ndjson");

        /// How many bytes [#of] wants to see.
        public static final int BEGINNING = 4_096;

        private static final String SAVE = "Simpan sebagai .xlsx (Excel Workbook) atau CSV UTF-8, lalu kirim lagi.";
        private static final String SAVE_IN_ENGLISH = "Save it as .xlsx or CSV UTF-8 and send it again.";

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /// What a file name of it ends in, without the dot.
        public String ending() {
            return ending;
        }

        /// @param beginning the first bytes of the file, at least one when it has any
        /// @throws org.springframework.web.ErrorResponseException naming what it is and what to send instead
        public static Format of(byte[] beginning) {
            for (var foreign : Foreign.values()) {
                if (foreign.begins(beginning)) {
                    throw foreign(foreign.indonesian, foreign.english);
                }
            }
            if (starts(beginning, "504b0304")) {
                return XLSX;
            }
            return switch (firstSign(beginning)) {
                case '{' -> NDJSON;
                case '[' ->
                    throw Problem.ROSTER_FORMAT.because("Kirim satu objek JSON per baris (NDJSON), bukan larik."
                            + " / Send one JSON object a line (NDJSON), not an array.");
                case '<' ->
                    throw foreign(
                            "Ini halaman web atau XML, meskipun namanya .xls.",
                            "This is a web page or XML, though it is called .xls.");
                default -> CSV;
            };
        }

        private static RuntimeException foreign(String indonesian, String english) {
            return Problem.ROSTER_FORMAT.because(indonesian + " " + SAVE + " / " + english + " " + SAVE_IN_ENGLISH);
        }

        private static char firstSign(byte[] beginning) {
            int at = starts(beginning, "efbbbf") ? 3 : starts(beginning, "fffe") || starts(beginning, "feff") ? 2 : 0;
            while (at < beginning.length && (beginning[at] == 0 || Character.isWhitespace(beginning[at]))) {
                at++;
            }
            return at < beginning.length ? (char) beginning[at] : ' ';
        }

        private static boolean starts(byte[] beginning, String hex) {
            var sign = HexFormat.of().parseHex(hex);
            return beginning.length >= sign.length && Arrays.equals(beginning, 0, sign.length, sign, 0, sign.length);
        }

        /// Files that offices send by mistake.
        private enum Foreign {
            OLE2(
                    "d0cf11e0a1b11ae1",
                    "Ini .xls lama, atau .xlsx yang memakai kata sandi (hapus dahulu kata sandinya).",
                    "This is an old .xls, or an .xlsx with a password (remove the password first)."),
            PDF("25504446", "Ini PDF.", "This is a PDF."),
            GZIP("1f8b", "Ini arsip gzip; bongkar dahulu.", "This is a gzip archive; unpack it."),
            RAR("526172211a07", "Ini arsip RAR; bongkar dahulu.", "This is a RAR archive; unpack it."),
            SEVEN_ZIP("377abcaf271c", "Ini arsip 7z; bongkar dahulu.", "This is a 7z archive; unpack it."),
            EMPTY_ZIP("504b0506", "Ini arsip ZIP kosong.", "This is an empty ZIP archive."),
            RTF("7b5c727466", "Ini dokumen RTF.", "This is an RTF document."),
            MHTML("4d494d452d56657273696f6e", "Ini halaman web (MHTML).", "This is a web page (MHTML)."),
            JPEG("ffd8ff", "Ini gambar.", "This is a picture."),
            PNG("89504e47", "Ini gambar.", "This is a picture.");

            private final String sign;
            private final String indonesian;
            private final String english;

            Foreign(String sign, String indonesian, String english) {
                this.sign = sign;
                this.indonesian = indonesian;
                this.english = english;
            }

            boolean begins(byte[] beginning) {
                return starts(beginning, sign);
            }
        }
    }

    /// Reads on from one place of the file.
    public final class Section extends InputStream {

        private long at;
        private final long end;

        private Section(long at, long end) {
            this.at = at;
            this.end = end;
        }

        /// The place in the file that is read next.
        public long position() {
            return at;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (most == 0) {
                return 0;
            }
            if (at >= end) {
                return -1;
            }
            int length = Content.this.read(at, into, from, (int) Math.min(most, end - at));
            at += length;
            return length;
        }
    }
}
