-- Letters are written in the transaction of what they tell; they hold no names, those are looked up when a letter leaves.
SET lock_timeout = '5s';

CREATE TABLE letter (
    id            uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    alert_id      uuid        NOT NULL CONSTRAINT a_letter_is_about_an_alert REFERENCES alert (id),
    round         integer     NOT NULL,
    kind          text        NOT NULL CONSTRAINT a_letter_tells_a_known_thing
        CHECK (kind IN ('OPENED', 'REOPENED', 'REMINDED', 'CLOSED')),
    channel       text        NOT NULL CONSTRAINT a_letter_leaves_by_a_known_channel CHECK (channel IN ('EMAIL')),
    recipient     text        NOT NULL,
    role          text        NOT NULL,
    state         text        NOT NULL CONSTRAINT a_letter_is_in_a_known_state
        CHECK (state IN ('WAITING', 'SENT', 'SET_ASIDE', 'WITHDRAWN')),
    written_at    timestamptz NOT NULL,
    leave_at      timestamptz NOT NULL,
    claimed_until timestamptz,
    attempts      integer     NOT NULL DEFAULT 0,
    sent_at       timestamptz,
    CONSTRAINT one_letter_per_happening_and_address UNIQUE (alert_id, kind, written_at, channel, recipient),
    CONSTRAINT a_sent_letter_says_when CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

CREATE INDEX letter_to_send ON letter (leave_at) WHERE state = 'WAITING';
CREATE INDEX letter_set_aside ON letter (alert_id) WHERE state = 'SET_ASIDE';

CREATE TABLE letter_attempt (
    letter_id uuid        NOT NULL CONSTRAINT a_letter_is_tried REFERENCES letter (id),
    number    integer     NOT NULL,
    ended_at  timestamptz NOT NULL,
    outcome   text        NOT NULL CONSTRAINT a_try_ends_in_a_known_way CHECK (outcome IN ('SENT', 'PUT_OFF', 'REFUSED')),
    answer    text        NOT NULL,
    CONSTRAINT each_try_is_told_once PRIMARY KEY (letter_id, number)
);
