-- When an appointment or a protection ends, budgets by year, how many stood where at the end of a month, what a person costs and what an office was billed.
SET lock_timeout = '5s';

-- UNHEARD: the end of an appointment was told before any state; nobody is counted.
ALTER TABLE worker
    DROP CONSTRAINT a_worker_is_in_a_known_state,
    ADD CONSTRAINT a_worker_is_in_a_known_state
        CHECK (state IN ('UNHEARD', 'LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED', 'DELISTED', 'ERASED')),
    ALTER COLUMN effective_on DROP NOT NULL,
    ADD CONSTRAINT a_state_begins_on_a_day CHECK (state = 'UNHEARD' OR effective_on IS NOT NULL),
    ADD COLUMN term_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN sk_until date,
    ADD COLUMN notice_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN lapses_on date;

-- What of it concerns the office now: an appointment of somebody on its roster; an end of protection that was announced
-- after the protection began.
ALTER TABLE worker
    ADD COLUMN term_ends_on date GENERATED ALWAYS AS (
        CASE WHEN state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED') THEN sk_until END) STORED,
    ADD COLUMN lapsing_on date GENERATED ALWAYS AS (
        CASE WHEN state IN ('ACTIVE', 'BEHIND') AND lapses_on > effective_on THEN lapses_on END) STORED;

CREATE INDEX worker_by_end_of_term ON worker (opd_id, term_ends_on, id) WHERE term_ends_on IS NOT NULL;
CREATE INDEX worker_by_end_of_protection ON worker (opd_id, lapsing_on, id) WHERE lapsing_on IS NOT NULL;

-- For how many workers of an OPD something ends on a day: moved by differences, as standing_cell is.
CREATE TABLE ending_cell (
    opd_id  uuid    NOT NULL,
    ending  text    NOT NULL CONSTRAINT what_ends_is_known CHECK (ending IN ('TERM', 'PROTECTION')),
    ends_on date    NOT NULL,
    people  integer NOT NULL,
    CONSTRAINT one_count_per_opd_ending_and_day PRIMARY KEY (opd_id, ending, ends_on)
) WITH (fillfactor = 70);

-- By how many the people of an OPD in a state changed in a month, as it was recorded; every event adds to it once, so
-- the order of events does not matter.
CREATE TABLE standing_month (
    opd_id uuid    NOT NULL,
    month  date    NOT NULL CONSTRAINT a_month_is_its_first_day CHECK (extract(day FROM month) = 1),
    state  text    NOT NULL,
    change integer NOT NULL,
    CONSTRAINT one_change_per_opd_month_and_state PRIMARY KEY (opd_id, month, state)
) WITH (fillfactor = 70);

-- What each version of an OPD says of its budget; without a year it takes back what earlier versions said.
CREATE TABLE budget (
    opd_id  uuid   NOT NULL,
    version bigint NOT NULL,
    year    integer,
    amount  bigint,
    CONSTRAINT one_word_on_the_budget_per_version PRIMARY KEY (opd_id, version),
    CONSTRAINT a_budget_is_for_a_year CHECK ((year IS NULL) = (amount IS NULL))
);

INSERT INTO budget (opd_id, version, year, amount) SELECT id, version, budget_year, budget_amount FROM opd;
ALTER TABLE opd DROP COLUMN budget_year, DROP COLUMN budget_amount;

-- The service's own copy of the tariffs; the highest version of each.
CREATE TABLE tariff (
    id          uuid    NOT NULL CONSTRAINT a_tariff_is_kept_once PRIMARY KEY,
    version     bigint  NOT NULL,
    segment     text    NOT NULL,
    funding     text    NOT NULL,
    sector      text    NOT NULL,
    programmes  text[]  NOT NULL,
    amount      bigint,
    rate        numeric,
    valid_from  date    NOT NULL,
    valid_until date,
    legal_basis text    NOT NULL,
    CONSTRAINT a_tariff_is_an_amount_or_a_rate CHECK (num_nonnulls(amount, rate) = 1)
);

-- The last word on each month's contributions of an OPD, by its place in the ledger.
CREATE TABLE bill (
    opd_id       uuid    NOT NULL,
    month        date    NOT NULL CONSTRAINT a_bill_is_for_a_month CHECK (extract(day FROM month) = 1),
    ledger_epoch bigint  NOT NULL,
    ledger_xid   bigint  NOT NULL,
    ledger_id    bigint  NOT NULL,
    people       integer NOT NULL,
    amount       bigint  NOT NULL,
    due_on       date    NOT NULL,
    paid_on      date,
    CONSTRAINT one_bill_per_opd_and_month PRIMARY KEY (opd_id, month)
);
