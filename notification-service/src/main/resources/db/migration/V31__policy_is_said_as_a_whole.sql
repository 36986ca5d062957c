-- Policy, holidays and contacts as regions and the administrator enter them: who said what, when, and from which day on.
SET lock_timeout = '5s';

-- What a place (ID is the nation, 36 a province, 36.73 a regency or city) or one OPD sets from a day on, as a whole;
-- what it leaves out, the next wider place says. Rows are only ever added: they are the history.
CREATE TABLE policy (
    id         uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    region     text        CONSTRAINT a_policy_is_for_the_nation_or_a_region CHECK (region ~ '^(ID|[0-9]{2}(\.[0-9]{2})?)$'),
    opd_id     uuid,
    valid_from date        NOT NULL,
    setting    jsonb       NOT NULL CONSTRAINT a_setting_is_an_object CHECK (jsonb_typeof(setting) = 'object'),
    set_by     text        NOT NULL,
    set_at     timestamptz NOT NULL,
    CONSTRAINT a_policy_is_for_a_region_or_an_opd CHECK (num_nonnulls(region, opd_id) = 1)
);

CREATE INDEX policy_of_a_region ON policy (region, valid_from) WHERE region IS NOT NULL;
CREATE INDEX policy_of_an_opd ON policy (opd_id, valid_from) WHERE opd_id IS NOT NULL;

-- What was entered by hand until now: at each day on which something changed, the whole of what then held.
INSERT INTO policy (region, opd_id, valid_from, setting, set_by, set_at)
SELECT d.region, d.opd_id, d.valid_from,
       jsonb_strip_nulls(jsonb_build_object(
           'reasons', (SELECT jsonb_object_agg(reason, jsonb_build_object('alarming', alarming, 'days', grace_days,
                                                                         'people', people, 'percent', percent))
                       FROM (SELECT DISTINCT ON (reason) * FROM reason_policy r
                             WHERE (r.region, r.opd_id) IS NOT DISTINCT FROM (d.region, d.opd_id)
                               AND r.valid_from <= d.valid_from
                             ORDER BY reason, r.valid_from DESC) AS rule),
           'rhythm', y.rhythm, 'hours', y.hours)),
       'migration', now()
FROM (SELECT region, opd_id, valid_from FROM reason_policy
      UNION SELECT region, opd_id, valid_from FROM rhythm_policy) AS d
LEFT JOIN LATERAL (
    SELECT jsonb_build_object('reminderDays', reminder_days, 'quietDays', quiet_days, 'reopenDays', reopen_days,
                              'newsAtAnyHour', news_at_any_hour) AS rhythm,
           jsonb_build_object('from', work_from, 'until', work_until, 'days',
                              (SELECT jsonb_agg((ARRAY ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY',
                                                        'SATURDAY', 'SUNDAY'])[n]) FROM unnest(work_days) AS n)) AS hours
    FROM rhythm_policy r
    WHERE (r.region, r.opd_id) IS NOT DISTINCT FROM (d.region, d.opd_id) AND r.valid_from <= d.valid_from
    ORDER BY r.valid_from DESC LIMIT 1) AS y ON true;

DROP TABLE reason_policy, rhythm_policy;

CREATE TABLE holiday (
    region text        NOT NULL CONSTRAINT a_holiday_is_of_the_nation_or_a_region CHECK (region ~ '^(ID|[0-9]{2}(\.[0-9]{2})?)$'),
    day    date        NOT NULL,
    name   text        NOT NULL,
    source text        NOT NULL,
    set_by text        NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT one_holiday_per_place_and_day PRIMARY KEY (region, day)
);

-- Only those that fall on the same date every year; the others follow the moon and are set by decree each year.
INSERT INTO holiday (region, day, name, source, set_by, set_at)
SELECT 'ID', day, name, 'Tanggal tetap setiap tahun / same date every year', 'migration', now()
FROM (VALUES (DATE '2026-01-01', 'Tahun Baru Masehi'),
             (DATE '2026-05-01', 'Hari Buruh Internasional'),
             (DATE '2026-06-01', 'Hari Lahir Pancasila'),
             (DATE '2026-08-17', 'Proklamasi Kemerdekaan'),
             (DATE '2026-12-25', 'Kelahiran Yesus Kristus')) AS fixed (day, name);

-- Mailboxes to which alerts of a region's OPDs are escalated, where an OPD names none of its own.
CREATE TABLE region_contact (
    region text        NOT NULL CONSTRAINT a_contact_is_of_a_region CHECK (region ~ '^[0-9]{2}(\.[0-9]{2})?$'),
    role   text        NOT NULL CONSTRAINT a_contact_has_a_known_role CHECK (role IN ('SEKDA', 'DISNAKER', 'REGION_HEAD')),
    email  text        NOT NULL,
    set_by text        NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT one_contact_per_region_role_and_mailbox PRIMARY KEY (region, role, email)
);
