-- Why: an auditor has the chain of seals verified, and the run goes on where it was after a kill.
SET lock_timeout = '5s';

-- The first form of a seal does not cover who recorded an event and when.
ALTER TABLE ledger_slice ADD COLUMN form integer NOT NULL DEFAULT 1
    CONSTRAINT form_of_a_seal_is_known CHECK (form IN (1, 2));

CREATE TABLE ledger_verification (
    id            uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    state         text        NOT NULL DEFAULT 'RUNNING',
    noted_slice   bigint,
    noted_seal    bytea,
    last_slice    bigint      NOT NULL,
    checked_slice bigint      NOT NULL DEFAULT 0,
    checked_epoch integer     NOT NULL DEFAULT 0,
    checked_xid   xid8        NOT NULL DEFAULT '0',
    checked_id    bigint      NOT NULL DEFAULT 0,
    checked_seal  bytea       NOT NULL DEFAULT '',
    events        bigint      NOT NULL DEFAULT 0,
    broken_slice  bigint,
    fault         text,
    actor         text        NOT NULL,
    leased_until  timestamptz NOT NULL DEFAULT '-infinity',
    asked_at      timestamptz NOT NULL DEFAULT now(),
    finished_at   timestamptz,
    CONSTRAINT verification_state_is_known CHECK (state IN ('RUNNING', 'INTACT', 'BROKEN')),
    CONSTRAINT a_noted_seal_has_its_slice CHECK ((noted_slice IS NULL) = (noted_seal IS NULL)),
    CONSTRAINT only_a_broken_ledger_has_a_fault CHECK ((state = 'BROKEN') = (fault IS NOT NULL) AND (fault IS NULL) = (broken_slice IS NULL)),
    CONSTRAINT a_verification_ends_once CHECK ((state = 'RUNNING') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX one_verification_at_a_time ON ledger_verification ((true)) WHERE state = 'RUNNING';
