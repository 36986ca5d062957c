-- A run reads the whole topic again and compares; of all replicas one does it, and another takes over when that one falls silent.
SET lock_timeout = '5s';

CREATE TABLE run (
    id         uuid        NOT NULL DEFAULT uuidv7(),
    purpose    text        NOT NULL,
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL DEFAULT now(),
    phase      text        NOT NULL DEFAULT 'WAITING',
    runner     uuid,
    seen_at    timestamptz,
    started_at timestamptz,
    records    bigint      NOT NULL DEFAULT 0,
    of_records bigint      NOT NULL DEFAULT 0,
    ended_at   timestamptz,
    cells      bigint,
    difference text,
    failure    text,
    CONSTRAINT run_has_an_id PRIMARY KEY (id),
    CONSTRAINT run_purpose_is_known CHECK (purpose IN ('REBUILD', 'VERIFICATION')),
    CONSTRAINT run_phase_is_known
        CHECK (phase IN ('WAITING', 'READING', 'COMPARING', 'SWAPPING', 'CLEARING', 'DONE', 'FAILED'))
);

CREATE UNIQUE INDEX one_run_at_a_time ON run ((true)) WHERE ended_at IS NULL;

COMMENT ON COLUMN run.runner IS 'Who works on it; a runner that is silent for too long has lost it';
COMMENT ON COLUMN run.difference IS 'The first cell, total or name that is another in the live tables; null where there is none';
