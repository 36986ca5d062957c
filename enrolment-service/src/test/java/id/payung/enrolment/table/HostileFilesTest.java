package id.payung.enrolment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were made to hurt, and honest large ones, read by a JVM with a heap of 40 MB: what is kept per row,
/// or unpacked before it is looked at, ends it.
class HostileFilesTest {

    private static final Path HOSTILE = Path.of("src/test/resources/rosters/hostile");

    @TempDir
    private Path folder;

    @Test
    void refusesThemWithoutUsingMemory() throws Exception {
        var files = new ArrayList<Path>();
        try (var kept = Files.list(HOSTILE)) {
            kept.sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(15);
        files.add(zipped("petabytes.xlsx", "xl/worksheets/sheet2.xml", 512));
        files.add(line("one-endless-line.csv", 'a'));
        files.add(line("nothing-but-nul.csv", '\0'));
        files.add(line("a-million-columns.csv", ','));
        files.add(line("open-brackets.ndjson", '['));

        var read = read(files);

        assertThat(read).hasSize(files.size()).allMatch(result -> result.endsWith("|refused"));
    }

    @Test
    void readsLargeOnesWithoutKeepingThem() throws Exception {
        var workbook = folder.resolve("large.xlsx");
        try (var book = new Workbook(Files.newOutputStream(workbook), "test", "1.0")) {
            var sheet = book.newWorksheet("daftar");
            sheet.inlineString(0, 0, "nik");
            sheet.inlineString(0, 1, "nama");
            for (int row = 1; row <= 200_000; row++) {
                sheet.inlineString(row, 0, "3673013112%06d".formatted(row));
                sheet.inlineString(row, 1, "ORANG DENGAN NAMA YANG PANJANG " + row * 7919L);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        var text = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(text)) {
            out.write("nik,nama\n");
            for (int row = 1; row <= 1_000_000; row++) {
                out.write("3673013112%06d,ORANG DENGAN NAMA YANG PANJANG\n".formatted(row));
            }
        }

        assertThat(read(List.of(workbook, text))).containsExactly("large.xlsx|200000 rows", "large.csv|1000000 rows");
    }

    private List<String> read(List<Path> files) throws Exception {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReadFiles.class.getName()));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("in a minute").isTrue();
        var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines.stream().filter(line -> line.contains("|")).toList();
    }

    private Path line(String name, char letter) throws IOException {
        var path = folder.resolve(name);
        try (var out = Files.newOutputStream(path)) {
            var block = new byte[1024 * 1024];
            Arrays.fill(block, (byte) letter);
            if (name.endsWith("ndjson")) {
                out.write('{');
            }
            for (int megabytes = 0; megabytes < 60; megabytes++) {
                out.write(block);
            }
        }
        return path;
    }

    /// A workbook whose named file is some hundred megabytes of blanks.
    private Path zipped(String name, String file, int megabytes) throws IOException {
        var path = folder.resolve(name);
        var honest = Path.of("src/test/resources/rosters/short.xlsx");
        try (var from = new ZipFile(honest.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : from.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                int first = entry.getName().equals(file)
                        ? new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<x:row")
                        : bytes.length;
                out.write(bytes, 0, first);
                var blanks = new byte[1024 * 1024];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; first < bytes.length && i < megabytes; i++) {
                    out.write(blanks);
                }
                out.write(bytes, first, bytes.length - first);
                out.closeEntry();
            }
        }
        return path;
    }
}
