-- What events said last of each OPD, roster and worker, and how many workers stand where; events come in any order, so no table refers to another.
SET lock_timeout = '5s';

CREATE TABLE opd (
    id            uuid        NOT NULL CONSTRAINT an_opd_is_kept_once PRIMARY KEY,
    version       bigint      NOT NULL,
    region        text        NOT NULL CONSTRAINT a_region_is_a_province_or_a_regency CHECK (region ~ '^[0-9]{2}(\.[0-9]{2})?$'),
    name          text        NOT NULL,
    contacts      jsonb       NOT NULL,
    budget_year   integer,
    budget_amount bigint,
    opened_at     timestamptz NOT NULL,
    CONSTRAINT a_budget_has_a_year_and_an_amount CHECK ((budget_year IS NULL) = (budget_amount IS NULL))
);

CREATE INDEX opd_by_region ON opd (region text_pattern_ops, id);

-- The last roster an OPD sent, by its place in the ledger.
CREATE TABLE roster (
    opd_id         uuid        NOT NULL CONSTRAINT the_last_roster_of_an_opd PRIMARY KEY,
    ledger_epoch   bigint      NOT NULL,
    ledger_xid     bigint      NOT NULL,
    ledger_id      bigint      NOT NULL,
    import_id      uuid        NOT NULL,
    row_count      integer     NOT NULL,
    rejected_count integer     NOT NULL,
    received_at    timestamptz NOT NULL,
    CONSTRAINT no_more_rows_are_rejected_than_came CHECK (rejected_count BETWEEN 0 AND row_count)
);

-- DELISTED and ERASED rows stay, so that an older event that comes late does not bring a worker back.
-- Segment and funding decide what a contribution costs.
CREATE TABLE worker (
    id           uuid   NOT NULL CONSTRAINT a_worker_is_kept_once PRIMARY KEY,
    version      bigint NOT NULL,
    opd_id       uuid   NOT NULL,
    state        text   NOT NULL CONSTRAINT a_worker_is_in_a_known_state
        CHECK (state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED', 'DELISTED', 'ERASED')),
    segment      text,
    funding      text,
    effective_on date   NOT NULL
);

CREATE INDEX worker_unprotected ON worker (opd_id, state, effective_on, id)
    WHERE state IN ('LISTED', 'REGISTERED', 'BEHIND', 'LAPSED');

-- How many workers of an OPD stand in a state since a day: moved by the differences that a poll makes.
CREATE TABLE standing_cell (
    opd_id       uuid    NOT NULL,
    state        text    NOT NULL,
    effective_on date    NOT NULL,
    people       integer NOT NULL,
    CONSTRAINT one_count_per_opd_state_and_day PRIMARY KEY (opd_id, state, effective_on)
) WITH (fillfactor = 70);

-- When to look at an OPD again: at once after an event, otherwise when a day, a quiet time or a reminder is due.
CREATE TABLE standing (
    opd_id  uuid        NOT NULL CONSTRAINT one_standing_per_opd PRIMARY KEY,
    look_at timestamptz NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX standing_to_look_at ON standing (look_at);
