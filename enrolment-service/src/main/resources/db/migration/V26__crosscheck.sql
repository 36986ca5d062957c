-- Why: who asked about how many people is remembered, because the answer tells something about people of others.
SET lock_timeout = '5s';

CREATE TABLE crosscheck (
    id          uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    opd_id      uuid        NOT NULL,
    region      text        NOT NULL,
    asked_by    text        NOT NULL,
    people      bigint      NOT NULL,
    own         bigint      NOT NULL DEFAULT 0,
    covered     bigint      NOT NULL DEFAULT 0,
    not_covered bigint      NOT NULL DEFAULT 0,
    invalid     bigint      NOT NULL DEFAULT 0,
    asked_at    timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    FOREIGN KEY (opd_id, region) REFERENCES opd (id, region),
    CONSTRAINT an_answer_tells_each_person_once CHECK (answered_at IS NULL OR people = own + covered + not_covered + invalid)
);
CREATE INDEX crosscheck_by_opd ON crosscheck (opd_id, id);
