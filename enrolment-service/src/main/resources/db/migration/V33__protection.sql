-- Why: until which month a person's contributions are paid; unpaid months are counted from there, and only where an OPD keeps
-- its contributions here.
SET lock_timeout = '5s';

CREATE TABLE contribution_book (
    opd_id    uuid        NOT NULL PRIMARY KEY REFERENCES opd (id),
    kept_from date        NOT NULL,
    opened_by text        NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_book_begins_with_a_month CHECK (kept_from = date_trunc('month', kept_from))
);

CREATE TABLE protection (
    worker_id  uuid NOT NULL PRIMARY KEY REFERENCES worker (id),
    paid_from  date NOT NULL,
    paid_until date NOT NULL,
    CONSTRAINT paid_months_are_months CHECK (paid_from = date_trunc('month', paid_from) AND paid_until = date_trunc('month', paid_until)),
    CONSTRAINT paid_months_are_in_order CHECK (paid_from <= paid_until)
);
INSERT INTO protection (worker_id, paid_from, paid_until)
SELECT id, date_trunc('month', effective_on), date_trunc('month', effective_on) FROM worker WHERE state IN ('ACTIVE', 'BEHIND');

-- Whom a month is charged for, and on what income where one is known for the person alone: null takes the base of the OPD.
CREATE VIEW payable_worker AS
SELECT w.id AS worker_id, w.opd_id, w.segment, w.funding, w.effective_on, p.paid_until, NULL::bigint AS income
FROM worker w LEFT JOIN protection p ON p.worker_id = w.id
WHERE w.state IN ('REGISTERED', 'ACTIVE', 'BEHIND') OR (w.state = 'LAPSED' AND w.reason = 'ARREARS');

ALTER TABLE worker ADD COLUMN lapses_on date;

CREATE TABLE lapse_run (
    zone        text        NOT NULL,
    day         date        NOT NULL,
    changed     bigint      NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (zone, day),
    CONSTRAINT zone_is_known CHECK (zone IN ('WIB', 'WITA', 'WIT'))
);
