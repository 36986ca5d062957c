-- Why: what was sent to SIPP Online is remembered, so that the next export knows what is new; a person can have several KPJ.
SET lock_timeout = '5s';

CREATE TABLE kpj (
    worker_id uuid        NOT NULL REFERENCES worker (id),
    number    text        NOT NULL,
    actor     text        NOT NULL,
    noted_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_row_per_person_and_kpj PRIMARY KEY (worker_id, number),
    CONSTRAINT a_kpj_has_8_to_13_digits CHECK (number ~ '^[0-9]{8,13}$')
);
CREATE INDEX kpj_by_number ON kpj (number);

-- A person who moved has a row for each OPD; the KPJ stays the same. The open rows have an index of their own.
CREATE INDEX worker_left_by_nik ON worker (nik_hash) WHERE state = 'DELISTED' AND nik_hash IS NOT NULL;

-- The latest one noted of a person, at whichever OPD; two branches, so that each has its index.
CREATE FUNCTION kpj_of(person bytea) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT number FROM (
        SELECT k.number, k.noted_at FROM worker w JOIN kpj k ON k.worker_id = w.id
        WHERE w.nik_hash = person AND w.state <> 'DELISTED'
        UNION ALL
        SELECT k.number, k.noted_at FROM worker w JOIN kpj k ON k.worker_id = w.id
        WHERE w.nik_hash = person AND w.state = 'DELISTED') AS noted
    ORDER BY noted_at DESC, number DESC LIMIT 1
$$;

CREATE TABLE work_location (
    opd_id uuid NOT NULL PRIMARY KEY REFERENCES opd (id),
    code   text NOT NULL CONSTRAINT a_code_of_sipp_is_short CHECK (length(code) BETWEEN 1 AND 40)
);

CREATE TABLE sipp_export (
    id      uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id  uuid        NOT NULL REFERENCES opd (id),
    month   date        NOT NULL,
    actor   text        NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_month_is_its_first_day CHECK (month = date_trunc('month', month))
);
CREATE INDEX sipp_export_by_opd ON sipp_export (opd_id, id);

CREATE TABLE sipp_export_row (
    export_id uuid   NOT NULL REFERENCES sipp_export (id),
    sheet     text   NOT NULL,
    worker_id uuid   NOT NULL REFERENCES worker (id),
    wage      bigint,
    CONSTRAINT one_row_per_export_sheet_and_person PRIMARY KEY (export_id, sheet, worker_id),
    CONSTRAINT sipp_sheet_is_known CHECK (sheet IN ('NEW', 'CONTINUING', 'WAGE', 'LEAVING'))
);
CREATE INDEX sipp_export_row_by_person ON sipp_export_row (worker_id, export_id DESC);
