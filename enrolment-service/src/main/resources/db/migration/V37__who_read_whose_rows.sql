-- Why: whose rows a client read, and when, can be answered (UU 27/2022); ids only, so that an erased person stays nameless.
SET lock_timeout = '5s';

CREATE TABLE personal_read (
    id      uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    read_at timestamptz NOT NULL DEFAULT now(),
    client  text        NOT NULL,
    route   text        NOT NULL,
    opd_id  uuid        NOT NULL,
    region  text        NOT NULL,
    workers uuid[]      NOT NULL,
    CONSTRAINT a_read_is_at_most_five_thousand_people CHECK (cardinality(workers) BETWEEN 1 AND 5000)
);
CREATE INDEX personal_read_by_client ON personal_read (client, read_at, id);
CREATE INDEX personal_read_by_opd ON personal_read (opd_id, read_at);
CREATE INDEX personal_read_by_age ON personal_read USING brin (read_at);
