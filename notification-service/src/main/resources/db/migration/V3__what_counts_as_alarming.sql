-- Policy as dated rows for a place (ID is the nation, 36 a province, 36.73 a regency or city) or for one OPD; what no row says, the service's defaults say.
SET lock_timeout = '5s';

CREATE TABLE reason_policy (
    id         uuid    NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    region     text    CONSTRAINT a_policy_is_for_the_nation_or_a_region CHECK (region ~ '^(ID|[0-9]{2}(\.[0-9]{2})?)$'),
    opd_id     uuid,
    reason     text    NOT NULL CONSTRAINT a_policy_is_about_a_known_reason
        CHECK (reason IN ('NO_ROSTER', 'REJECTED_ROWS', 'UNREGISTERED', 'UNPAID_OR_LAPSED', 'NOT_BUDGETED')),
    valid_from date    NOT NULL,
    alarming   boolean NOT NULL,
    grace_days integer NOT NULL CONSTRAINT grace_is_at_most_a_year CHECK (grace_days BETWEEN 0 AND 366),
    people     integer NOT NULL CONSTRAINT an_alert_is_about_somebody CHECK (people >= 1),
    percent    integer NOT NULL CONSTRAINT a_share_is_at_most_all CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT a_reason_policy_is_for_a_region_or_an_opd CHECK (num_nonnulls(region, opd_id) = 1),
    CONSTRAINT one_reason_policy_per_place_and_day UNIQUE NULLS NOT DISTINCT (region, opd_id, reason, valid_from)
);

CREATE TABLE rhythm_policy (
    id               uuid      NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    region           text      CONSTRAINT a_rhythm_is_for_the_nation_or_a_region CHECK (region ~ '^(ID|[0-9]{2}(\.[0-9]{2})?)$'),
    opd_id           uuid,
    valid_from       date      NOT NULL,
    reminder_days    integer   NOT NULL CONSTRAINT a_reminder_comes_at_most_daily CHECK (reminder_days BETWEEN 1 AND 366),
    quiet_days       integer   NOT NULL CONSTRAINT quiet_is_at_most_a_quarter CHECK (quiet_days BETWEEN 1 AND 92),
    reopen_days      integer   NOT NULL CONSTRAINT a_thread_is_reopened_within_a_year CHECK (reopen_days BETWEEN 0 AND 366),
    work_from        time      NOT NULL,
    work_until       time      NOT NULL,
    work_days        integer[] NOT NULL CONSTRAINT there_is_a_working_day CHECK (cardinality(work_days) BETWEEN 1 AND 7 AND work_days <@ ARRAY [1, 2, 3, 4, 5, 6, 7]),
    news_at_any_hour boolean   NOT NULL,
    CONSTRAINT work_ends_after_it_begins CHECK (work_from < work_until),
    CONSTRAINT a_rhythm_is_for_a_region_or_an_opd CHECK (num_nonnulls(region, opd_id) = 1),
    CONSTRAINT one_rhythm_per_place_and_day UNIQUE NULLS NOT DISTINCT (region, opd_id, valid_from)
);
