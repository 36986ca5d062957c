package id.payung.enrolment.sipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The workbooks of a ZIP, read back by Apache POI, which knows nothing of how they were written.
///
/// @param sheets of each file by its name: the one that SIPP reads, and the ones before it behind it
record Books(Map<String, List<Sheet>> sheets) {

    static Books of(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, List<Sheet>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var workbook = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()));
                var sheets = new ArrayList<Sheet>();
                workbook.forEach(sheets::addFirst);
                assertThat(entry.getName()).endsWith("/" + sheets.getFirst().getSheetName() + ".xlsx");
                files.put(entry.getName(), sheets);
            }
        }
        return new Books(files);
    }

    Set<String> names() {
        return sheets.keySet();
    }

    Sheet sheet(String file) {
        return Objects.requireNonNull(sheets.get(file), sheets.keySet()::toString)
                .getFirst();
    }

    static List<String> texts(Sheet sheet, int row) {
        var texts = new ArrayList<String>();
        sheet.getRow(row).forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    static List<String> column(Sheet sheet, int column) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(column).getStringCellValue())
                .toList();
    }

    static void assertOnlyText(Sheet sheet) {
        for (var row : sheet) {
            for (var cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            }
        }
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            for (int cell = 0; cell < texts(sheet, 0).size(); cell++) {
                assertThat(sheet.getRow(row).getCell(cell).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }
}
