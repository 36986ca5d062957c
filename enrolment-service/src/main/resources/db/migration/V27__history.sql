-- Why: who, when and why of every change can be read back; a wrong past is put right without overwriting it; a command
-- that is sent twice takes effect once.
SET lock_timeout = '5s';

ALTER TABLE event_ledger ADD COLUMN note text;
ALTER TABLE event_ledger ALTER COLUMN note SET DEFAULT nullif(current_setting('payung.note', true), '');
-- The ledger is for ever: a reference, never a person. Sixteen digits are a NIK, with dots or dashes between them too.
ALTER TABLE event_ledger ADD CONSTRAINT a_note_is_a_reference
    CHECK (note ~ '^[A-Za-z0-9/.:_()-]{1,60}$' AND note !~ '([0-9][.:_()-]*){16}') NOT VALID;

CREATE INDEX event_ledger_by_subject ON event_ledger (subject);

CREATE TABLE correction (
    id        uuid   NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    worker_id uuid   NOT NULL REFERENCES worker (id),
    version   bigint NOT NULL,
    wrong     jsonb,
    righted   jsonb,
    path      jsonb  NOT NULL,
    moves     json   NOT NULL,
    CONSTRAINT one_correction_per_version_of_a_person UNIQUE (worker_id, version),
    CONSTRAINT a_correction_puts_something_right CHECK (wrong IS DISTINCT FROM righted)
);
COMMENT ON COLUMN correction.version IS 'The version that the person has by this correction';
COMMENT ON COLUMN correction.path IS 'Every step from then on believed, first to last';

CREATE TABLE appointment (
    worker_id   uuid        NOT NULL REFERENCES worker (id),
    from_on     date        NOT NULL,
    employment  text        NOT NULL,
    sk_number   text,
    sk_until    date,
    actor       text        NOT NULL,
    note        text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_appointment_per_person_and_day PRIMARY KEY (worker_id, from_on),
    CONSTRAINT employment_is_known CHECK (employment IN ('HONORER', 'PPPK_PARUH_WAKTU', 'PPPK', 'ASN')),
    CONSTRAINT an_sk_does_not_end_before_it_begins CHECK (sk_until >= from_on)
);

-- No foreign key: it would queue one check for each of a million imported rows, for a column that only a correction sets.
ALTER TABLE worker
    ADD COLUMN correction_id   uuid,
    ADD COLUMN employment      text,
    ADD COLUMN employment_from date,
    ADD COLUMN sk_until        date;

CREATE INDEX worker_by_opd_and_name ON worker (opd_id, (lower(name)) COLLATE "C", id);
CREATE INDEX worker_by_opd_and_staff_number ON worker (opd_id, (lower(staff_number)) COLLATE "C", id)
    WHERE staff_number IS NOT NULL;
CREATE INDEX worker_by_end_of_sk ON worker (opd_id, sk_until, id) WHERE sk_until IS NOT NULL AND state <> 'DELISTED';

-- A change that was made before and is still believed: after the last correction, or in the path that it left.
CREATE FUNCTION history_holds(person uuid, step jsonb) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT FROM event_ledger e
        WHERE e.subject = person AND e.payload::jsonb @> step
            AND (e.payload::jsonb ->> 'version')::bigint
                > coalesce((SELECT max(c.version) FROM correction c WHERE c.worker_id = person), 0))
    OR EXISTS (
        SELECT FROM correction c
        WHERE c.worker_id = person AND c.path @> jsonb_build_array(step)
            AND c.version = (SELECT max(l.version) FROM correction l WHERE l.worker_id = person))
$$;

CREATE TABLE command (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  bytea       NOT NULL,
    begun_at     timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz NOT NULL,
    status       integer,
    answer       bytea,
    CONSTRAINT one_command_per_caller_and_key PRIMARY KEY (caller, key),
    CONSTRAINT only_an_answered_command_has_an_answer CHECK (answer IS NULL OR status IS NOT NULL)
);
CREATE INDEX command_by_age ON command (begun_at);
