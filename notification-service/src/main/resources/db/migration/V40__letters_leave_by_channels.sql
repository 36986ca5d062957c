-- A letter leaves by a channel, knows whose it is, and what to bring if it is no mail; addresses that fail rest.
SET lock_timeout = '5s';

ALTER TABLE letter
    ADD COLUMN opd_id      uuid,
    ADD COLUMN region      text,
    ADD COLUMN body        bytea,
    ADD COLUMN fresh_after integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT a_letter_leaves_by_a_known_channel,
    -- What can happen to an alert is known to alert_happening.
    DROP CONSTRAINT IF EXISTS a_letter_tells_a_known_thing,
    ADD CONSTRAINT a_letter_leaves_by_a_known_channel CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    ADD CONSTRAINT a_letter_to_a_webhook_has_its_bytes CHECK ((channel = 'WEBHOOK') = (body IS NOT NULL));

UPDATE letter SET opd_id = alert.opd_id, region = alert.region FROM alert WHERE alert.id = letter.alert_id;

ALTER TABLE letter
    ALTER COLUMN opd_id SET NOT NULL,
    ALTER COLUMN region SET NOT NULL;

CREATE FUNCTION address_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT opd_id, region INTO NEW.opd_id, NEW.region FROM alert WHERE id = NEW.alert_id;
    RETURN NEW;
END
$$;

CREATE TRIGGER a_letter_knows_its_office BEFORE INSERT ON letter FOR EACH ROW EXECUTE FUNCTION address_letter();

CREATE INDEX letter_by_opd ON letter (opd_id, id);
CREATE INDEX letter_by_webhook ON letter (recipient, id) WHERE channel = 'WEBHOOK';
CREATE INDEX letter_sent_lately ON letter (opd_id, sent_at) WHERE state = 'SENT';

ALTER TABLE letter_attempt
    DROP CONSTRAINT a_try_ends_in_a_known_way,
    ADD CONSTRAINT a_try_ends_in_a_known_way CHECK (outcome IN ('SENT', 'PUT_OFF', 'REFUSED', 'POINTLESS'));

CREATE TABLE route (
    channel       text        NOT NULL,
    recipient     text        NOT NULL,
    failures      integer     NOT NULL CONSTRAINT only_an_address_that_failed_rests CHECK (failures >= 1),
    resting_until timestamptz NOT NULL,
    CONSTRAINT an_address_rests_once PRIMARY KEY (channel, recipient)
);
