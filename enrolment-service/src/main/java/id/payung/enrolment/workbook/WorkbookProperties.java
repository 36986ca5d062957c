package id.payung.enrolment.workbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a workbook may be once it is unpacked. A file of Excel stays far below each of these.
///
/// @param mostEntries files inside the workbook, 10 to 10,000
/// @param inflated bytes of one of them, unpacked, at most 8 GB; the largest sheet that Excel can hold has about 2
/// GB
/// @param inflateRatio how many times larger a file inside may become by unpacking, 10 to 1,000; rows of people
/// reach 20
/// @param sharedStrings bytes of text that the cells share, 1 to 256 MB; they are in memory while the file is read
/// @param longestTag bytes from `<` to `>`, 1 KB to 1 MB
@ConfigurationProperties("payung.workbook")
public record WorkbookProperties(
        @DefaultValue("1000") int mostEntries,
        @DefaultValue("2GB") DataSize inflated,
        @DefaultValue("100") int inflateRatio,
        @DefaultValue("32MB") DataSize sharedStrings,
        @DefaultValue("16KB") DataSize longestTag) {

    public WorkbookProperties {
        if (mostEntries < 10 || mostEntries > 10_000 || inflateRatio < 10 || inflateRatio > 1_000) {
            throw new IllegalArgumentException("payung.workbook.most-entries or inflate-ratio is out of range");
        }
        if (inflated.toGigabytes() > 8 || sharedStrings.toMegabytes() < 1 || sharedStrings.toMegabytes() > 256) {
            throw new IllegalArgumentException("payung.workbook.inflated is at most 8GB, shared-strings 1MB to 256MB");
        }
        if (longestTag.toBytes() < 1_024 || longestTag.toMegabytes() > 1) {
            throw new IllegalArgumentException("payung.workbook.longest-tag is 1KB to 1MB");
        }
    }
}
