-- Why: a roster file is taken in whole before it is answered, and worked through in chunks that survive a kill.
SET lock_timeout = '5s';

CREATE TABLE roster_import (
    id           uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id       uuid        NOT NULL,
    region       text        NOT NULL,
    listed_on    date        NOT NULL,
    mode         text        NOT NULL,
    content_hash bytea,
    bytes        bigint      NOT NULL DEFAULT 0,
    state        text        NOT NULL DEFAULT 'RECEIVING',
    rows         bigint      NOT NULL DEFAULT 0,
    listed       bigint      NOT NULL DEFAULT 0,
    changed      bigint      NOT NULL DEFAULT 0,
    unchanged    bigint      NOT NULL DEFAULT 0,
    rejected     bigint      NOT NULL DEFAULT 0,
    failure      text,
    actor        text        NOT NULL,
    leased_until timestamptz NOT NULL DEFAULT '-infinity',
    received_at  timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    FOREIGN KEY (opd_id, region) REFERENCES opd (id, region),
    CONSTRAINT mode_is_apply_or_dry_run CHECK (mode IN ('APPLY', 'DRY_RUN')),
    CONSTRAINT import_state_is_known CHECK (state IN ('RECEIVING', 'RECEIVED', 'RUNNING', 'DONE', 'FAILED')),
    CONSTRAINT a_received_file_has_a_hash CHECK (state = 'RECEIVING' OR content_hash IS NOT NULL),
    CONSTRAINT every_row_has_one_verdict CHECK (rows = listed + changed + unchanged + rejected),
    CONSTRAINT only_a_failed_import_has_a_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX roster_import_by_opd ON roster_import (opd_id, id);
CREATE INDEX roster_import_waiting ON roster_import (id) WHERE state IN ('RECEIVED', 'RUNNING');

CREATE TABLE roster_part (
    import_id uuid    NOT NULL REFERENCES roster_import (id),
    number    integer NOT NULL,
    sealed    bytea   NOT NULL,
    PRIMARY KEY (import_id, number)
);
ALTER TABLE roster_part ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE roster_reject (
    import_id   uuid   NOT NULL REFERENCES roster_import (id),
    row         bigint NOT NULL,
    ordinal     integer NOT NULL,
    column_name text   NOT NULL,
    reason      text   NOT NULL,
    detail      text   NOT NULL,
    PRIMARY KEY (import_id, row, ordinal)
);
