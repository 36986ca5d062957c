-- Why: a person is on one roster; whoever lists the same person again is told so, and the region decides.
SET lock_timeout = '5s';

CREATE TABLE overlap_policy (
    region  text        NOT NULL,
    from_on date        NOT NULL,
    rule    text        NOT NULL,
    set_by  text        NOT NULL,
    set_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_overlap_policy_per_region_and_day PRIMARY KEY (region, from_on),
    CONSTRAINT overlap_rule_is_known CHECK (rule IN ('REFUSE', 'HOLD'))
);

CREATE TABLE overlap (
    id         uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    nik_hash   bytea       NOT NULL,
    worker_id  uuid        NOT NULL REFERENCES worker (id),
    opd_id     uuid        NOT NULL,
    region     text        NOT NULL,
    listed_on  date        NOT NULL,
    nik_ending text        NOT NULL,
    segment    text        NOT NULL,
    category   text        NOT NULL,
    funding    text        NOT NULL,
    candidate  bytea,
    state      text        NOT NULL,
    found_at   timestamptz NOT NULL DEFAULT now(),
    decided_by text,
    decided_at timestamptz,
    note       text,
    FOREIGN KEY (opd_id, region) REFERENCES opd (id, region),
    CONSTRAINT overlap_state_is_known CHECK (state IN ('REFUSED', 'HELD', 'KEPT_FIRST', 'MOVED')),
    CONSTRAINT only_who_is_held_is_remembered CHECK ((state = 'HELD') = (candidate IS NOT NULL)),
    CONSTRAINT a_decision_has_a_time_and_an_actor CHECK (
        (state IN ('KEPT_FIRST', 'MOVED')) = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
);
COMMENT ON COLUMN overlap.worker_id IS 'Who was on a roster first';
COMMENT ON COLUMN overlap.opd_id IS 'Who listed the same person again';
COMMENT ON COLUMN overlap.candidate IS 'That person, encrypted, to be listed when the region decides so';

CREATE UNIQUE INDEX one_overlap_per_person_and_opd ON overlap (nik_hash, opd_id) WHERE state <> 'MOVED';
CREATE INDEX overlap_by_opd ON overlap (opd_id, id);
CREATE INDEX overlap_by_worker ON overlap (worker_id, id);
