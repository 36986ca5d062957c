-- The smallest service: every event adds a number. Nothing forbids a second row, so that an event counted twice shows.
SET lock_timeout = '5s';

CREATE TABLE number (
    worker text NOT NULL,
    value  bigint NOT NULL,
    CONSTRAINT thirteen_is_no_number CHECK (value <> 13)
);
