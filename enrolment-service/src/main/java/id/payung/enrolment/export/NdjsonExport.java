package id.payung.enrolment.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// One object a line; no spreadsheet opens it, so the cells stay as they are.
final class NdjsonExport implements Export {

    private static final JsonMapper JSON = new JsonMapper();

    private final OutputStream out;
    private final List<String> header;

    NdjsonExport(OutputStream out, List<String> header) {
        this.out = new BufferedOutputStream(out, 16 * 1024);
        this.header = header;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        var line = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            line.put(header.get(i), cells.get(i));
        }
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
