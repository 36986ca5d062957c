-- Why: a person on an OPD's roster, and how far the registration with BPJS has come.
SET lock_timeout = '5s';

CREATE TABLE worker (
    id            uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id        uuid        NOT NULL,
    region        text        NOT NULL,
    nik_hash      bytea       NOT NULL,
    nik_sealed    bytea       NOT NULL,
    nik_ending    text        NOT NULL,
    name          text        NOT NULL,
    staff_number  text,
    born_on       date        NOT NULL,
    sex           text        NOT NULL,
    segment       text        NOT NULL,
    category      text        NOT NULL,
    funding       text        NOT NULL,
    programmes    text[]      NOT NULL DEFAULT '{JKK,JKM}',
    state         text        NOT NULL DEFAULT 'LISTED',
    effective_on  date        NOT NULL,
    reason        text,
    months_behind integer,
    version       bigint      NOT NULL DEFAULT 1,
    listed_at     timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (opd_id, region) REFERENCES opd (id, region),
    CONSTRAINT sex_is_l_or_p CHECK (sex IN ('L', 'P')),
    CONSTRAINT segment_is_known CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
    CONSTRAINT category_is_known CHECK (category IN ('HONORER', 'PPPK_PARUH_WAKTU', 'PEKERJA_RENTAN')),
    CONSTRAINT funding_is_known CHECK (funding IN ('APBD', 'APBN', 'DBHCHT', 'CSR', 'MANDIRI')),
    CONSTRAINT state_is_known CHECK (state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED', 'DELISTED')),
    CONSTRAINT leaving_has_a_reason CHECK ((state IN ('LAPSED', 'DELISTED')) = (reason IS NOT NULL)),
    CONSTRAINT only_who_is_behind_counts_months CHECK ((state = 'BEHIND') = (months_behind IS NOT NULL)),
    CONSTRAINT months_behind_are_one_to_three CHECK (months_behind BETWEEN 1 AND 3)
);

CREATE UNIQUE INDEX one_open_registration_per_person ON worker (nik_hash) WHERE state <> 'DELISTED';
CREATE INDEX worker_by_opd ON worker (opd_id, id);
CREATE INDEX worker_by_opd_and_state ON worker (opd_id, state, id);
