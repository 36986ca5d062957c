package id.payung.enrolment.workbook;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.edge.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// An XLSX workbook: its sheets by name. The texts that cells share are in memory, everything else is streamed.
public final class Workbook {

    private static final int MOST_SHEETS = 255;
    private static final String TYPES = "[Content_Types].xml";
    private static final String FOLDER = "xl/";

    private final Archive archive;
    private final Limits limits;
    private final int longestCell;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private boolean since1904;
    private @Nullable Parts parts;

    /// How large a workbook may be once it is unpacked. A file of Excel stays far below each of these.
    ///
    /// @param mostEntries files inside the workbook, 10 to 10,000
    /// @param inflated bytes of one of them, unpacked, at most 8 GB; the largest sheet that Excel can hold has
    /// about 2 GB
    /// @param inflateRatio how many times larger a file inside may become by unpacking, 10 to 1,000; rows of people
    /// reach 20
    /// @param sharedStrings bytes of text that the cells share, 1 to 256 MB; they are in memory while the file is
    /// read
    /// @param longestTag bytes from `<` to `>`, 1 KB to 1 MB
    @ConfigurationProperties("payung.workbook")
    public record Limits(
            @DefaultValue("1000") int mostEntries,
            @DefaultValue("2GB") DataSize inflated,
            @DefaultValue("100") int inflateRatio,
            @DefaultValue("32MB") DataSize sharedStrings,
            @DefaultValue("16KB") DataSize longestTag) {

        public Limits {
            if (mostEntries < 10 || mostEntries > 10_000 || inflateRatio < 10 || inflateRatio > 1_000) {
                throw new IllegalArgumentException("payung.workbook.most-entries or inflate-ratio is out of range");
            }
            if (inflated.toGigabytes() > 8 || sharedStrings.toMegabytes() < 1 || sharedStrings.toMegabytes() > 256) {
                throw new IllegalArgumentException(
                        "payung.workbook.inflated is at most 8GB, shared-strings 1MB to 256MB");
            }
            if (longestTag.toBytes() < 1_024 || longestTag.toMegabytes() > 1) {
                throw new IllegalArgumentException("payung.workbook.longest-tag is 1KB to 1MB");
            }
        }
    }

    /// @param since1904 whether days are counted from 1904, as old Macs do
    record Parts(SharedStrings texts, Styles styles, boolean since1904) {}

    /// @param longestCell characters; a longer cell spoils its row
    /// @throws org.springframework.web.ErrorResponseException when it is none, or one that must not be read
    public Workbook(Content content, Limits limits, int longestCell) throws IOException {
        this.limits = limits;
        this.longestCell = longestCell;
        archive = new Archive(content, limits);
        if (archive.find(TYPES).isEmpty()
                || archive.find(FOLDER + "workbook.xml").isEmpty()) {
            throw (isLibreOffice() ? Hostile.OPEN_DOCUMENT : isBinary() ? Hostile.BINARY : Hostile.NO_WORKBOOK)
                    .refusal();
        }
        refuseWhatRuns();
        readSheets();
    }

    /// The names of the sheets that are shown, in their order.
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /// @param mostColumns columns that anybody reads; a row with more is not whole
    public Rows rows(String sheet, int mostColumns) throws IOException {
        var file = Objects.requireNonNull(sheets.get(sheet), "a sheet of this workbook");
        var entry = archive.find(file).orElseThrow(Hostile.DAMAGED::refusal);
        return new Rows(archive.open(entry), parts(), mostColumns, longestCell);
    }

    /// Refuses a sheet in which a cell reaches over several rows: a workbook keeps its text in the first of them and
    /// leaves the others empty, which would be read as nothing said.
    ///
    /// @param above the last row that may hold such cells
    public void refuseMergedRows(String sheet, int above) throws IOException {
        var entry = archive.find(Objects.requireNonNull(sheets.get(sheet), "a sheet of this workbook"));
        try (var file = archive.open(entry.orElseThrow(Hostile.DAMAGED::refusal))) {
            var merged = Merged.below(above, file);
            if (merged != null) {
                throw Problem.ROSTER_FORMAT.because("Sel " + merged + " digabung (Merge); pisahkan (Unmerge) dan isi"
                        + " setiap barisnya. / The cells " + merged + " are merged; unmerge them and fill every row.");
            }
        }
    }

    private Parts parts() throws IOException {
        if (parts != null) {
            return parts;
        }
        var texts = new SharedStrings(limits.sharedStrings().toBytes(), longestCell + 1);
        var styles = new Styles();
        try (var xml = open(FOLDER + "sharedStrings.xml")) {
            texts.read(xml);
        }
        try (var xml = open(FOLDER + "styles.xml")) {
            styles.read(xml);
        }
        parts = new Parts(texts, styles, since1904);
        return parts;
    }

    private boolean isLibreOffice() {
        return archive.find("mimetype").isPresent()
                && archive.find("content.xml").isPresent();
    }

    private boolean isBinary() {
        return archive.find(FOLDER + "workbook.bin").isPresent();
    }

    private void refuseWhatRuns() throws IOException {
        if (archive.find(FOLDER + "vbaProject.bin").isPresent() || archive.hasBelow(FOLDER + "macrosheets/")) {
            throw Hostile.MACROS.refusal();
        }
        if (archive.hasBelow(FOLDER + "embeddings/")) {
            throw Hostile.ATTACHMENTS.refusal();
        }
        try (var types = open(TYPES)) {
            while (types.next()) {
                var type = types.attribute("ContentType");
                if (type != null && type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw Hostile.MACROS.refusal();
                }
            }
        }
    }

    private void readSheets() throws IOException {
        var targets = targets();
        try (var xml = open(FOLDER + "workbook.xml")) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    var date1904 = xml.attribute("date1904");
                    since1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.begins("sheet") && sheets.size() < MOST_SHEETS) {
                    var name = xml.attribute("name");
                    var target = targets.get(xml.attribute("id"));
                    if (name != null && target != null) {
                        (isShown(xml) ? sheets : hidden).putIfAbsent(name, target);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            sheets.putAll(hidden);
        }
        if (sheets.isEmpty()) {
            throw Hostile.DAMAGED.refusal();
        }
    }

    private static boolean isShown(Xml sheet) {
        var state = sheet.attribute("state");
        return state == null || state.equals("visible");
    }

    private Map<String, String> targets() throws IOException {
        var targets = new HashMap<String, String>();
        try (var xml = open(FOLDER + "_rels/workbook.xml.rels")) {
            while (xml.next()) {
                var id = xml.attribute("Id");
                var target = xml.attribute("Target");
                if (xml.begins("Relationship") && id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target : FOLDER + target);
                }
            }
        }
        return targets;
    }

    /// An absent file reads as one without elements.
    private Xml open(String name) throws IOException {
        var entry = archive.find(name);
        return entry.isPresent() ? new Xml(archive.open(entry.get())) : Xml.empty();
    }
}
