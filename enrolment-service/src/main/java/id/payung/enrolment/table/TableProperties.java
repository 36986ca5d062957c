package id.payung.enrolment.table;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much of a table is looked at before it is too much.
///
/// @param mostColumns columns of a row, 8 to 1,000; SIPP has 30
/// @param longestLine bytes of a line of text, 1 to 256 KB
/// @param longestCell characters of a cell, 100 to 32,767
@ConfigurationProperties("payung.table")
record TableProperties(
        @DefaultValue("100") int mostColumns,
        @DefaultValue("16KB") DataSize longestLine,
        @DefaultValue("1000") int longestCell) {

    TableProperties {
        if (mostColumns < 8 || mostColumns > 1_000 || longestCell < 100 || longestCell > 32_767) {
            throw new IllegalArgumentException("payung.table.most-columns or longest-cell is out of range");
        }
        if (longestLine.toBytes() < 1_024 || longestLine.toKilobytes() > 256) {
            throw new IllegalArgumentException("payung.table.longest-line is 1KB to 256KB");
        }
    }
}
