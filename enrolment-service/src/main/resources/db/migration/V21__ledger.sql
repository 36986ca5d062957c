-- Why: every change is told once, in one order without holes, and what was told can never be altered.
SET lock_timeout = '5s';

CREATE TABLE ledger_epoch (
    epoch     integer     NOT NULL PRIMARY KEY,
    raised_at timestamptz NOT NULL DEFAULT now(),
    reason    text        NOT NULL
);
INSERT INTO ledger_epoch (epoch, reason) VALUES (1, 'first start');

CREATE TABLE event_ledger (
    epoch       integer     NOT NULL,
    xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
    id          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    type        text        NOT NULL,
    subject     uuid        NOT NULL,
    payload     text        NOT NULL,
    actor       text,
    traceparent text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (epoch, xid, id)
);

CREATE TABLE ledger_slice (
    number    bigint      NOT NULL PRIMARY KEY,
    epoch     integer     NOT NULL,
    last_xid  xid8        NOT NULL,
    last_id   bigint      NOT NULL,
    events    integer     NOT NULL,
    seal      bytea       NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_slice_holds_events CHECK (events > 0)
);

CREATE FUNCTION refuse_to_alter_the_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the event ledger is append-only';
END $$;

CREATE TRIGGER the_ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_the_ledger();

REVOKE UPDATE, DELETE, TRUNCATE ON event_ledger FROM CURRENT_USER;
