-- An event counts once because its position is kept in the transaction that applied it; what cannot be applied is kept, not dropped.
SET lock_timeout = '5s';

CREATE TABLE intake_position (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    epoch       bigint      NOT NULL DEFAULT -1,
    xid         bigint      NOT NULL DEFAULT 0,
    id          bigint      NOT NULL DEFAULT 0,
    recorded_at timestamptz,
    applied_at  timestamptz,
    applied     bigint      NOT NULL DEFAULT 0,
    repeated    bigint      NOT NULL DEFAULT 0,
    parked      bigint      NOT NULL DEFAULT 0,
    CONSTRAINT one_position_per_partition PRIMARY KEY (topic, partition)
);

COMMENT ON COLUMN intake_position.recorded_at IS 'When the producer recorded the last event taken';
COMMENT ON COLUMN intake_position.applied IS 'Records taken since the beginning = applied + repeated + parked';

CREATE TABLE parked_event (
    id            uuid        NOT NULL DEFAULT uuidv7(),
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    position      bytea,
    type          bytea,
    time          bytea,
    traceparent   bytea,
    key           bytea,
    value         bytea,
    reason        text        NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT parked_event_has_an_id PRIMARY KEY (id)
);

-- The value's digest, because a topic that was deleted and made again starts its offsets again: another record is not the same one.
CREATE UNIQUE INDEX one_parking_per_record ON parked_event (topic, partition, record_offset, sha256(coalesce(value, '')));
