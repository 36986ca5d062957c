-- Why: a due day that is no working day moves to the next one; which days are holidays is decided year by year.
SET lock_timeout = '5s';

CREATE TABLE holiday (
    day      date        NOT NULL PRIMARY KEY,
    name     text        NOT NULL,
    source   text        NOT NULL,
    added_by text        NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_holiday_has_a_name_and_a_source CHECK (length(btrim(name)) BETWEEN 1 AND 200 AND length(btrim(source)) BETWEEN 1 AND 500)
);

INSERT INTO holiday (day, name, source, added_by)
SELECT day, name, 'mem: SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2026; cocokkan / from memory, compare', 'V31'
FROM (VALUES
    (date '2026-01-01', 'Tahun Baru 2026 Masehi'),
    (date '2026-01-16', 'Isra Mikraj'),
    (date '2026-02-16', 'Cuti bersama Imlek'),
    (date '2026-02-17', 'Tahun Baru Imlek 2577'),
    (date '2026-03-18', 'Cuti bersama Nyepi'),
    (date '2026-03-19', 'Nyepi'),
    (date '2026-03-20', 'Cuti bersama Idulfitri'),
    (date '2026-03-21', 'Idulfitri 1447 H'),
    (date '2026-03-22', 'Idulfitri 1447 H'),
    (date '2026-03-23', 'Cuti bersama Idulfitri'),
    (date '2026-03-24', 'Cuti bersama Idulfitri'),
    (date '2026-04-03', 'Wafat Yesus Kristus'),
    (date '2026-04-05', 'Kebangkitan Yesus Kristus'),
    (date '2026-05-01', 'Hari Buruh'),
    (date '2026-05-14', 'Kenaikan Yesus Kristus'),
    (date '2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
    (date '2026-05-27', 'Iduladha 1447 H'),
    (date '2026-05-28', 'Cuti bersama Iduladha'),
    (date '2026-05-31', 'Waisak'),
    (date '2026-06-01', 'Hari Lahir Pancasila'),
    (date '2026-06-16', 'Tahun Baru Islam 1448 H'),
    (date '2026-08-17', 'Hari Kemerdekaan'),
    (date '2026-08-25', 'Maulid Nabi Muhammad'),
    (date '2026-12-24', 'Cuti bersama Natal'),
    (date '2026-12-25', 'Natal'),
    (date '2027-01-01', 'Tahun Baru 2027 Masehi')) AS list (day, name);
