package id.payung.enrolment.table;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.workbook.Workbook;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.ErrorResponseException;

/// Reads files in a JVM of its own, so that its heap can be small: one line for each file, with what came of it.
public final class ReadFiles {

    private static final int PART = 256 * 1024;

    private ReadFiles() {}

    public static void main(String[] files) throws IOException {
        var tables = tables();
        for (var file : files) {
            System.out.println(Path.of(file).getFileName() + "|" + read(tables, Path.of(file)));
        }
    }

    public static Tables tables() {
        var binder = Binder.get(new StandardEnvironment());
        return new Tables(
                binder.bindOrCreate("none", Bindable.of(TableProperties.class)),
                binder.bindOrCreate("none", Bindable.of(Workbook.Limits.class)));
    }

    private static String read(Tables tables, Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r");
                var table = tables.open(content(file), titles -> titles.stream().anyMatch("nik"::equalsIgnoreCase))) {
            long rows = 0;
            while (table.next() != null) {
                rows++;
            }
            return rows + " rows";
        } catch (ErrorResponseException refusal) {
            return "refused";
        }
    }

    private static Content content(RandomAccessFile file) throws IOException {
        return Content.of(file.length(), PART, number -> {
            try {
                var bytes = new byte[(int) Math.min(PART, file.length() - (long) number * PART)];
                file.seek((long) number * PART);
                file.readFully(bytes);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
