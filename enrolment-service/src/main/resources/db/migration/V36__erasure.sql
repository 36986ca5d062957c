-- Why: UU 27/2022 lets a person have what is held erased; the row stays as a number without particulars, because figures and
-- the ledger speak of it.
SET lock_timeout = '5s';

ALTER TABLE worker
    ADD COLUMN erased_at timestamptz,
    ALTER COLUMN nik_hash DROP NOT NULL,
    ALTER COLUMN nik_sealed DROP NOT NULL,
    ALTER COLUMN nik_ending DROP NOT NULL,
    ALTER COLUMN name DROP NOT NULL,
    ALTER COLUMN born_on DROP NOT NULL,
    ALTER COLUMN sex DROP NOT NULL,
    ADD CONSTRAINT only_who_left_is_erased CHECK (erased_at IS NULL OR state = 'DELISTED'),
    ADD CONSTRAINT only_an_erased_person_has_no_particulars CHECK (CASE WHEN erased_at IS NULL
        THEN num_nulls(nik_hash, nik_sealed, nik_ending, name, born_on, sex) = 0
        ELSE num_nonnulls(nik_hash, nik_sealed, nik_ending, name, born_on, sex, staff_number) = 0 END);

CREATE TABLE erasure (
    worker_id uuid        NOT NULL PRIMARY KEY REFERENCES worker (id),
    ground    text        NOT NULL,
    actor     text        NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ground_is_one_of_the_law CHECK
        (ground IN ('NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'REQUESTED', 'UNLAWFULLY_PROCESSED'))
);
