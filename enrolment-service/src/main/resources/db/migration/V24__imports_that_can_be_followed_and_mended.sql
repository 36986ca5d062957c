-- Why: an import says how fast it is and what it noticed, can be cancelled, and its rejected rows can be mended.
SET lock_timeout = '5s';

ALTER TABLE roster_import
    DROP CONSTRAINT import_state_is_known,
    ADD CONSTRAINT import_state_is_known CHECK (state IN ('RECEIVING', 'RECEIVED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    ADD COLUMN header           text[],
    ADD COLUMN bytes_read       bigint NOT NULL DEFAULT 0,
    ADD COLUMN worked_millis    bigint NOT NULL DEFAULT 0,
    ADD COLUMN other_region     bigint NOT NULL DEFAULT 0,
    ADD COLUMN phones_mended    bigint NOT NULL DEFAULT 0,
    ADD COLUMN niks             bigint NOT NULL DEFAULT 0,
    ADD COLUMN niks_ending_in_0 bigint NOT NULL DEFAULT 0;

CREATE TABLE roster_rejected_row (
    import_id  uuid        NOT NULL REFERENCES roster_import (id),
    row        bigint      NOT NULL,
    sealed     bytea       NOT NULL,
    nik_hash   bytea,
    kept_until timestamptz NOT NULL,
    PRIMARY KEY (import_id, row)
);
CREATE INDEX roster_rejected_row_by_end ON roster_rejected_row (kept_until);
CREATE INDEX roster_rejected_row_by_person ON roster_rejected_row (nik_hash) WHERE nik_hash IS NOT NULL;
