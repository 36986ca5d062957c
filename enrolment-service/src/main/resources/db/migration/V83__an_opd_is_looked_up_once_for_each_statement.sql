-- Why: a foreign key looks the OPD up for each person, which is a tenth of what an import costs, and a file names one OPD. The
-- same rule is kept once for each statement, with the same lock on the OPD, so that two callers cannot break it together.
SET lock_timeout = '5s';

CREATE FUNCTION refuse_workers_without_their_opd() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named record;
BEGIN
    FOR named IN SELECT DISTINCT opd_id, region FROM after_change LOOP
        PERFORM FROM opd WHERE id = named.opd_id AND region = named.region FOR KEY SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'workers are on the roster of an OPD that is there, in its region: % %', named.opd_id, named.region
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'workers_follow_their_opd', TABLE = 'worker';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE FUNCTION refuse_to_part_workers_from_their_opd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'worker' OR EXISTS (SELECT FROM worker WHERE opd_id = OLD.id) THEN
        RAISE EXCEPTION 'workers stay with their OPD and its region: %', OLD.id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'workers_follow_their_opd', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER workers_follow_their_opd AFTER INSERT ON worker
    REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_workers_without_their_opd();
CREATE TRIGGER workers_stay_with_their_opd AFTER UPDATE OF opd_id, region ON worker FOR EACH ROW
    WHEN ((OLD.opd_id, OLD.region) IS DISTINCT FROM (NEW.opd_id, NEW.region)) EXECUTE FUNCTION refuse_to_part_workers_from_their_opd();
CREATE TRIGGER an_opd_keeps_its_workers AFTER DELETE ON opd FOR EACH ROW EXECUTE FUNCTION refuse_to_part_workers_from_their_opd();
CREATE TRIGGER an_opd_keeps_its_region AFTER UPDATE OF id, region ON opd FOR EACH ROW
    WHEN ((OLD.id, OLD.region) IS DISTINCT FROM (NEW.id, NEW.region)) EXECUTE FUNCTION refuse_to_part_workers_from_their_opd();

ALTER TABLE worker DROP CONSTRAINT worker_opd_id_region_fkey;
