-- How far an alert was escalated, and two reasons that warn of what is to come.
SET lock_timeout = '5s';

ALTER TABLE alert
    ADD COLUMN steps_told integer NOT NULL DEFAULT 0 CONSTRAINT escalation_goes_up CHECK (steps_told >= 0),
    ADD COLUMN step_on date,
    ADD CONSTRAINT a_told_step_has_its_day CHECK ((steps_told = 0) = (step_on IS NULL)),
    DROP CONSTRAINT an_alert_is_about_a_known_reason,
    ADD CONSTRAINT an_alert_is_about_a_known_reason
        CHECK (reason IN ('NO_ROSTER', 'REJECTED_ROWS', 'UNREGISTERED', 'UNPAID_OR_LAPSED', 'NOT_BUDGETED',
                          'PROTECTION_ENDING', 'TERM_ENDING'));

ALTER TABLE alert_happening
    DROP CONSTRAINT what_happens_is_known,
    ADD CONSTRAINT what_happens_is_known
        CHECK (kind IN ('OPENED', 'UPDATED', 'REMINDED', 'ESCALATED', 'ACKNOWLEDGED', 'SNOOZED', 'WOKEN', 'CLOSED',
                        'REOPENED'));

ALTER TABLE letter
    DROP CONSTRAINT a_letter_tells_a_known_thing,
    ADD CONSTRAINT a_letter_tells_a_known_thing
        CHECK (kind IN ('OPENED', 'REOPENED', 'REMINDED', 'ESCALATED', 'CLOSED'));
