-- Why: tariffs, ages, grace and due dates are dated rows with the law beside them, never constants; a row is added and never
-- overwritten. Among the rows of one matter that are in force the one with the latest first month counts.
SET lock_timeout = '5s';

CREATE TABLE tariff_rule (
    id               uuid          NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    kind             text          NOT NULL,
    segment          text          NOT NULL,
    programme        text,
    risk_class       text,
    payer            text,
    sector           text,
    term             text,
    rate             numeric(9, 6),
    amount           bigint,
    floor            bigint,
    ceiling          bigint,
    not_for          text[]        NOT NULL DEFAULT '{}',
    valid_from       date          NOT NULL,
    valid_to         date,
    legal_basis      text          NOT NULL,
    verified_against text          NOT NULL,
    added_by         text          NOT NULL,
    added_at         timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT rule_segment_is_known CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
    CONSTRAINT rule_programme_is_known CHECK (programme IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
    CONSTRAINT risk_class_is_one_to_five CHECK (risk_class IN ('I', 'II', 'III', 'IV', 'V')),
    CONSTRAINT payer_is_known CHECK (payer IN ('EMPLOYER', 'WORKER', 'SELF')),
    CONSTRAINT sector_is_known CHECK (sector IN ('ALL', 'TRANSPORT')),
    CONSTRAINT a_rule_says_what_its_kind_needs CHECK (CASE kind
        WHEN 'RATE' THEN num_nulls(programme, payer) = 0 AND num_nonnulls(rate, amount) = 1 AND num_nonnulls(sector, term) = 0
        WHEN 'TIER' THEN num_nulls(floor, amount) = 0 AND num_nonnulls(programme, payer, sector, term, rate) = 0
        WHEN 'DISCOUNT' THEN num_nulls(programme, sector, rate) = 0 AND num_nonnulls(payer, term, amount) = 0
        WHEN 'TERM' THEN num_nulls(term, amount) = 0 AND num_nonnulls(programme, payer, sector, rate) = 0
        ELSE false END),
    CONSTRAINT rates_are_shares CHECK (rate BETWEEN 0 AND 1),
    CONSTRAINT amounts_are_not_negative CHECK (least(amount, floor, ceiling) >= 0),
    CONSTRAINT a_rule_begins_with_a_month CHECK (valid_from = date_trunc('month', valid_from)),
    CONSTRAINT a_rule_ends_with_a_month CHECK (valid_to >= valid_from AND date_part('day', valid_to + 1) = 1),
    CONSTRAINT a_rule_names_its_law CHECK (length(btrim(legal_basis)) BETWEEN 1 AND 500),
    CONSTRAINT a_rule_names_what_it_was_compared_with CHECK (length(btrim(verified_against)) BETWEEN 1 AND 500),
    CONSTRAINT the_same_rule_is_there_once UNIQUE NULLS NOT DISTINCT (kind, segment, programme, risk_class, payer, sector, term,
        rate, amount, floor, ceiling, not_for, valid_from, valid_to)
);

CREATE TABLE published_tariff (
    id          uuid          NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    segment     text          NOT NULL,
    funding     text          NOT NULL,
    sector      text          NOT NULL,
    programmes  text[]        NOT NULL,
    amount      bigint,
    rate        numeric(9, 6),
    valid_from  date          NOT NULL,
    valid_to    date,
    legal_basis text          NOT NULL,
    version     bigint        NOT NULL DEFAULT 1,
    CONSTRAINT one_published_tariff_per_matter_and_first_day UNIQUE (segment, funding, sector, valid_from),
    CONSTRAINT a_published_tariff_is_an_amount_or_a_rate CHECK (num_nonnulls(amount, rate) = 1)
);

INSERT INTO tariff_rule (kind, segment, programme, risk_class, payer, rate, amount, floor, ceiling, valid_from, legal_basis, verified_against, added_by)
VALUES
    ('RATE', 'PU', 'JKK', 'I', 'EMPLOYER', 0.0024, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JKK', 'II', 'EMPLOYER', 0.0054, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JKK', 'III', 'EMPLOYER', 0.0089, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JKK', 'IV', 'EMPLOYER', 0.0127, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JKK', 'V', 'EMPLOYER', 0.0174, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 16 dan Lampiran I, diubah PP 82/2019 dan PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JKM', NULL, 'EMPLOYER', 0.003, NULL, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 18', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JHT', NULL, 'EMPLOYER', 0.037, NULL, NULL, NULL, '2015-07-01', 'PP 46/2015 ps. 16', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JHT', NULL, 'WORKER', 0.02, NULL, NULL, NULL, '2015-07-01', 'PP 46/2015 ps. 16', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JP', NULL, 'EMPLOYER', 0.02, NULL, NULL, 10547400, '2025-03-01', 'PP 45/2015 ps. 28-29', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'PU', 'JP', NULL, 'WORKER', 0.01, NULL, NULL, 10547400, '2025-03-01', 'PP 45/2015 ps. 28-29', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'BPU', 'JKK', NULL, 'SELF', 0.01, NULL, 10000, NULL, '2015-07-01', 'PP 44/2015 ps. 17 dan Lampiran II, diubah PP 49/2023', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'BPU', 'JKM', NULL, 'SELF', NULL, 6800, NULL, NULL, '2015-07-01', 'PP 44/2015 ps. 19', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('RATE', 'BPU', 'JHT', NULL, 'SELF', 0.02, NULL, NULL, NULL, '2015-07-01', 'PP 46/2015 ps. 17', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30');

-- Bands are printed with gaps (1,099,000 and 1,100,000): only lower bounds are kept. The base is the middle of the band.
INSERT INTO tariff_rule (kind, segment, floor, amount, valid_from, legal_basis, verified_against, added_by)
SELECT 'TIER', 'BPU', tier.floor, tier.base, '2015-07-01', 'PP 44/2015 Lampiran II', CASE tier.floor WHEN 0
    THEN 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet'
    ELSE 'mem: dari ingatan, cocokkan dengan lampiran resmi (peraturan.bpk.go.id/Download/28929) / from memory, compare with the official annex' END, 'V30'
FROM (VALUES
    (0, 1000000), (1100000, 1200000), (1300000, 1400000), (1500000, 1600000),
    (1700000, 1800000), (1900000, 2000000), (2100000, 2200000), (2300000, 2400000),
    (2500000, 2600000), (2700000, 2950000), (3200000, 3450000), (3700000, 3950000),
    (4200000, 4450000), (4700000, 4950000), (5200000, 5450000), (5700000, 5950000),
    (6200000, 6450000), (6700000, 6950000), (7200000, 7450000), (7700000, 7950000),
    (8200000, 8700000), (9200000, 9700000), (10200000, 10700000), (11200000, 11700000),
    (12200000, 12700000), (13200000, 13700000), (14200000, 14700000), (15200000, 15700000),
    (16200000, 16700000), (17200000, 17700000), (18200000, 18700000), (19200000, 19700000),
    (20200000, 20700000)
) AS tier (floor, base);

-- Not for contributions paid from APBN or APBD. DBHCHT is a transfer booked in the APBD: treated like it until BPJS says otherwise.
INSERT INTO tariff_rule (kind, segment, programme, sector, rate, not_for, valid_from, valid_to, legal_basis, verified_against, added_by)
VALUES
    ('DISCOUNT', 'BPU', 'JKK', 'TRANSPORT', 0.5, '{APBD,APBN,DBHCHT}', '2026-01-01', '2027-03-31', 'PP 50/2025', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet; DBHCHT: mem', 'V30'),
    ('DISCOUNT', 'BPU', 'JKK', 'ALL', 0.5, '{APBD,APBN,DBHCHT}', '2026-04-01', '2026-12-31', 'PP 50/2025', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet; DBHCHT: mem', 'V30'),
    ('DISCOUNT', 'BPU', 'JKM', 'TRANSPORT', 0.5, '{APBD,APBN,DBHCHT}', '2026-01-01', '2027-03-31', 'PP 50/2025', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet; DBHCHT: mem', 'V30'),
    ('DISCOUNT', 'BPU', 'JKM', 'ALL', 0.5, '{APBD,APBN,DBHCHT}', '2026-04-01', '2026-12-31', 'PP 50/2025', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet; DBHCHT: mem', 'V30');

INSERT INTO tariff_rule (kind, segment, term, amount, valid_from, legal_basis, verified_against, added_by)
VALUES
    ('TERM', 'PU', 'DUE_DAY', 15, '2015-07-01', 'PP 44/2015 ps. 21 ayat (1): paling lambat tanggal 15 bulan berikutnya', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'BPU', 'DUE_DAY', 15, '2015-07-01', 'Permenaker 5/2021: paling lambat tanggal 15 bulan berjalan', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'DUE_MONTHS_AFTER', 1, '2015-07-01', 'PP 44/2015 ps. 21 ayat (1)', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'BPU', 'DUE_MONTHS_AFTER', 0, '2015-07-01', 'Permenaker 5/2021', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'GRACE_MONTHS', 3, '2015-07-01', 'PP 44/2015 (JKK/JKM) dan PP 37/2021 ps. 39 diubah PP 6/2025 (JKP): menunggak sampai 3 bulan manfaat tetap dibayar, lewat itu pemberi kerja membayar dahulu', 'mem: naskah terlihat untuk JKP saja, JKK/JKM dari ingatan / text seen for JKP only, JKK/JKM from memory', 'V30'),
    ('TERM', 'BPU', 'GRACE_MONTHS', 3, '2015-07-01', 'Permenaker 5/2021: lebih dari 3 bulan berturut-turut tidak membayar, kepesertaan berakhir', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'ARREARS_CHARGED', 1, '2015-07-01', 'PP 44/2015: pemberi kerja melunasi tunggakan', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'ARREARS_CHARGED', 0, '2015-07-01', 'Permenaker 5/2021: reaktivasi tanpa menagih tunggakan lama', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'LATE_FINE_PERCENT', 2, '2015-07-01', 'PP 44/2015 ps. 22: 2 % per bulan, hanya pemberi kerja selain penyelenggara negara', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'BPU', 'LATE_FINE_PERCENT', 0, '2015-07-01', 'PP 44/2015: tidak ada denda bagi BPU', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'AGE_AT_ENTRY_FROM', 17, '2015-07-01', 'Praktik BPJS: pekerja ber-KTP', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'AGE_AT_ENTRY_FROM', 17, '2015-07-01', 'Praktik BPJS: pekerja ber-KTP', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'PU', 'AGE_REVIEWED_FROM', 15, '2015-07-01', 'UU 13/2003: 15-16 tahun diperiksa satu per satu', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'AGE_REVIEWED_FROM', 15, '2015-07-01', 'UU 13/2003: 15-16 tahun diperiksa satu per satu', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'AGE_AT_ENTRY_BELOW', 65, '2021-04-01', 'Permenaker 5/2021: belum 65 tahun saat mendaftar; yang sudah terdaftar boleh meneruskan', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'PU', 'JKP_AGE_AT_ENTRY_BELOW', 54, '2021-02-01', 'PP 37/2021: belum 54 tahun saat mendaftar', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'JKM_BENEFIT', 42000000, '2019-12-01', 'PP 82/2019: 20 juta + 12 juta + 10 juta', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'BPU', 'JKM_BENEFIT', 42000000, '2019-12-01', 'PP 82/2019: 20 juta + 12 juta + 10 juta', 'panduan iuran BPJS Ketenagakerjaan 2025; lampiran PP belum dicocokkan / contribution guides of 2025; annex not compared yet', 'V30'),
    ('TERM', 'PU', 'JKM_FULL_AFTER_MONTHS', 0, '2019-12-01', 'PP 82/2019', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'JKM_FULL_AFTER_MONTHS', 0, '2019-12-01', 'PP 82/2019', 'mem: dari ingatan, cocokkan dengan naskah resmi / from memory, compare with the official text', 'V30'),
    ('TERM', 'BPU', 'JKM_FULL_AFTER_MONTHS', 3, '2025-01-01', 'Permenaker 1/2025: penuh sesudah 3 bulan kepesertaan', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet', 'V30'),
    ('TERM', 'BPU', 'JKM_BENEFIT_AT_FIRST', 10000000, '2025-01-01', 'Permenaker 1/2025: bulan ke-1 sampai ke-3 hanya 10 juta', 'pemberitaan peraturan 2025-2026; naskah belum dicocokkan / reports on the regulation; text not compared yet', 'V30'),
    ('TERM', 'PU', 'LAPSE_ANNOUNCED_DAYS_BEFORE', 30, '2015-07-01', 'Kebijakan Payung, bukan peraturan / Payung''s own rule', 'decision 0034', 'V30'),
    ('TERM', 'BPU', 'LAPSE_ANNOUNCED_DAYS_BEFORE', 30, '2015-07-01', 'Kebijakan Payung, bukan peraturan / Payung''s own rule', 'decision 0034', 'V30');
