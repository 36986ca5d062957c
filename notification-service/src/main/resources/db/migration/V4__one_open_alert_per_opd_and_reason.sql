-- Alerts as threads: one row per thread with the state it is in now, and one row per thing that happened in it.
SET lock_timeout = '5s';

CREATE TABLE alert (
    id          uuid        NOT NULL CONSTRAINT an_alert_has_its_own_id PRIMARY KEY,
    opd_id      uuid        NOT NULL,
    region      text        NOT NULL,
    reason      text        NOT NULL CONSTRAINT an_alert_is_about_a_known_reason
        CHECK (reason IN ('NO_ROSTER', 'REJECTED_ROWS', 'UNREGISTERED', 'UNPAID_OR_LAPSED', 'NOT_BUDGETED')),
    state       text        NOT NULL CONSTRAINT an_alert_is_in_a_known_state
        CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'CLOSED')),
    round       integer     NOT NULL CONSTRAINT a_thread_begins_with_its_first_round CHECK (round >= 1),
    opened_at   timestamptz NOT NULL,
    people      integer     NOT NULL CONSTRAINT nobody_is_counted_below_zero CHECK (people >= 0),
    since       date        NOT NULL,
    told_at     timestamptz,
    quiet_by    text,
    quiet_until date,
    quiet_note  text,
    closed_at   timestamptz,
    CONSTRAINT a_closed_alert_says_when CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CONSTRAINT a_quiet_alert_says_until_when CHECK ((state IN ('ACKNOWLEDGED', 'SNOOZED')) = (quiet_until IS NOT NULL)),
    CONSTRAINT somebody_made_a_quiet_alert_quiet CHECK ((quiet_until IS NULL) = (quiet_by IS NULL)),
    CONSTRAINT a_snooze_has_a_reason CHECK (state <> 'SNOOZED' OR quiet_note IS NOT NULL)
);

CREATE UNIQUE INDEX one_open_alert_per_opd_and_reason ON alert (opd_id, reason) WHERE state <> 'CLOSED';
CREATE INDEX alert_by_opd ON alert (opd_id, reason, opened_at DESC);
CREATE INDEX alert_by_state ON alert (state, id);

CREATE TABLE alert_happening (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id    uuid        NOT NULL CONSTRAINT something_happens_in_a_thread REFERENCES alert (id),
    kind        text        NOT NULL CONSTRAINT what_happens_is_known
        CHECK (kind IN ('OPENED', 'UPDATED', 'REMINDED', 'ACKNOWLEDGED', 'SNOOZED', 'WOKEN', 'CLOSED', 'REOPENED')),
    happened_at timestamptz NOT NULL,
    day         date        NOT NULL,
    people      integer     NOT NULL,
    done_by     text,
    note        text
);

CREATE INDEX alert_happening_by_thread ON alert_happening (alert_id, happened_at, id);
CREATE UNIQUE INDEX one_update_a_day_in_a_thread ON alert_happening (alert_id, day) WHERE kind = 'UPDATED';
