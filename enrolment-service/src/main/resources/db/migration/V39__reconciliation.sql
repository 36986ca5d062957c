-- Why: what BPJS says of an OPD's people is laid beside what is known here, and somebody decides row by row. Only the last list of
-- an OPD is kept, because it holds names.
SET lock_timeout = '5s';

CREATE TABLE reconciliation (
    id          uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id      uuid        NOT NULL REFERENCES opd (id),
    actor       text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_reconciliation_per_opd UNIQUE (opd_id)
);

CREATE TABLE reconciliation_row (
    reconciliation_id uuid    NOT NULL REFERENCES reconciliation (id) ON DELETE CASCADE,
    number            integer NOT NULL,
    kind              text    NOT NULL,
    worker_id         uuid,
    kpj               text,
    nik_hash          bytea,
    name              text,
    born_on           date,
    active            boolean,
    differences       text[]  NOT NULL DEFAULT '{}',
    applied_at        timestamptz,
    PRIMARY KEY (reconciliation_id, number),
    CONSTRAINT kind_of_a_row_is_known CHECK (kind IN ('MATCHED', 'DIFFERENT', 'ONLY_THERE', 'ONLY_HERE', 'UNREADABLE')),
    CONSTRAINT an_unreadable_row_keeps_nothing CHECK (kind <> 'UNREADABLE' OR num_nonnulls(worker_id, kpj, nik_hash, name, born_on) = 0)
);
CREATE INDEX reconciliation_row_by_person ON reconciliation_row (reconciliation_id, worker_id);
