-- Why: a change and its event are one statement, whoever makes the change; Java never writes the ledger.
-- A new event is a new branch in one of these functions, its folder in contract/, and a row in EventsIT.
SET lock_timeout = '5s';

-- concat and not ||: one function call with all parts takes half as long, and a part that is null is left out.
CREATE OR REPLACE FUNCTION cell_json(w worker) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT concat('"opd":"', w.opd_id, '","region":"', w.region, '","segment":"', w.segment, '","category":"', w.category,
        '","funding":"', w.funding, '","state":"', w.state, '","effectiveOn":"', w.effective_on, '"')
$$;

CREATE OR REPLACE FUNCTION worker_json(w worker) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT concat('{"worker":"', w.id, '","version":', w.version, ',', cell_json(w),
        ',"programmes":["', array_to_string(w.programmes, '","'), '"]',
        ',"monthsBehind":' || w.months_behind, ',"reason":"' || w.reason || '"')
$$;

-- Who is listed and registered at once has one event, which says the day of both.
CREATE OR REPLACE FUNCTION tell_workers_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    SELECT (SELECT max(epoch) FROM ledger_epoch), CASE WHEN w.listed_on IS NULL THEN 'worker.listed.v1' ELSE 'worker.registered.v1' END, w.id,
           concat(worker_json(w), ',"listedOn":"' || w.listed_on || '"', '}'),
           nullif(current_setting('payung.actor', true), ''), nullif(current_setting('payung.traceparent', true), '')
    FROM after_change w
    ORDER BY w.id;
    RETURN NULL;
END $$;

-- The plan is made at the first call and kept: without the setting a first call with one row would leave a nested loop for
-- the calls with five thousand.
CREATE OR REPLACE FUNCTION tell_workers_changed() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
    told bigint;
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    SELECT (SELECT max(epoch) FROM ledger_epoch), event.type, event.id, event.payload,
           nullif(current_setting('payung.actor', true), ''), nullif(current_setting('payung.traceparent', true), '')
    FROM (
        SELECT n.id,
            CASE
                WHEN n.erased_at IS NOT NULL THEN 'worker.erased.v1'
                WHEN n.correction_id IS DISTINCT FROM o.correction_id THEN 'worker.corrected.v1'
                WHEN (n.state, n.effective_on) IS DISTINCT FROM (o.state, o.effective_on) OR n.months_behind <> o.months_behind THEN
                    CASE n.state
                        WHEN 'REGISTERED' THEN 'worker.registered.v1'
                        WHEN 'ACTIVE' THEN CASE o.state WHEN 'REGISTERED' THEN 'worker.activated.v1' ELSE 'worker.reinstated.v1' END
                        WHEN 'BEHIND' THEN 'worker.fell-behind.v1'
                        WHEN 'LAPSED' THEN 'worker.lapsed.v1'
                        WHEN 'DELISTED' THEN 'worker.delisted.v1'
                    END
                WHEN (n.segment, n.category, n.funding) IS DISTINCT FROM (o.segment, o.category, o.funding) THEN 'worker.reclassified.v1'
                WHEN (n.employment, n.employment_from, n.sk_until) IS DISTINCT FROM (o.employment, o.employment_from, o.sk_until)
                    THEN 'worker.appointed.v1'
                WHEN n.lapses_on IS DISTINCT FROM o.lapses_on THEN 'worker.lapse-announced.v1'
                ELSE 'worker.renamed.v1'
            END AS type,
            CASE
                WHEN n.correction_id IS DISTINCT FROM o.correction_id
                THEN worker_json(n) || ',"moves":' || (SELECT c.moves FROM correction c WHERE c.id = n.correction_id) || '}'
                WHEN (n.state, n.effective_on, n.months_behind, n.segment, n.category, n.funding)
                        IS NOT DISTINCT FROM (o.state, o.effective_on, o.months_behind, o.segment, o.category, o.funding)
                    AND (n.employment, n.employment_from, n.sk_until)
                        IS DISTINCT FROM (o.employment, o.employment_from, o.sk_until)
                THEN '{"worker":"' || n.id || '","version":' || n.version || ',"opd":"' || n.opd_id || '","region":"' || n.region
                    || '","employment":"' || n.employment || '","employmentFrom":"' || n.employment_from || '"'
                    || CASE WHEN n.sk_until IS NULL THEN '' ELSE ',"skUntil":"' || n.sk_until || '"' END || '}'
                WHEN (n.state, n.effective_on, n.months_behind, n.segment, n.category, n.funding)
                    IS NOT DISTINCT FROM (o.state, o.effective_on, o.months_behind, o.segment, o.category, o.funding)
                THEN '{"worker":"' || n.id || '","version":' || n.version || ',"opd":"' || n.opd_id || '"'
                    || CASE WHEN n.lapses_on IS NOT DISTINCT FROM o.lapses_on THEN ''
                            ELSE ',"region":"' || n.region || '"' || coalesce(',"lapsesOn":"' || n.lapses_on || '"', '') END || '}'
                ELSE worker_json(n) || ',"before":{' || cell_json(o) || '}}'
            END AS payload
        FROM after_change n JOIN before_change o USING (id)
        WHERE n.version = o.version + 1
    ) event
    ORDER BY event.id;
    GET DIAGNOSTICS told = ROW_COUNT;
    IF told <> (SELECT count(*) FROM after_change) THEN
        RAISE EXCEPTION 'a change of a worker raises its version by one';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER a_listed_worker_is_told AFTER INSERT ON worker
    REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION tell_workers_listed();
CREATE OR REPLACE TRIGGER a_changed_worker_is_told AFTER UPDATE ON worker
    REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION tell_workers_changed();

CREATE OR REPLACE FUNCTION opd_json(o opd) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT '{"opd":"' || o.id || '","version":' || o.version || ',"region":"' || o.region || '","name":' || to_json(o.name)
        || ',"contacts":' || (SELECT coalesce('[' || string_agg('{"role":' || to_json(c.role) || ',"email":' || to_json(c.email) || '}', ',') || ']', '[]')
                              FROM jsonb_to_recordset(o.contacts) AS c(role text, email text))
        || CASE WHEN o.budget_year IS NULL THEN ''
                ELSE ',"budget":{"year":' || o.budget_year || ',"amount":' || o.budget_amount || ',"funding":"' || o.budget_funding || '"}' END
        || (SELECT coalesce(',"budgets":[' || string_agg('{"year":' || b.year || ',"amount":' || b.amount || ',"funding":"' || b.funding || '"}',
                ',' ORDER BY b.year, b.funding) || ']', '')
            FROM jsonb_to_recordset(o.budgets) AS b(year integer, amount bigint, funding text))
        || '}'
$$;

CREATE OR REPLACE FUNCTION tell_opd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    VALUES ((SELECT max(epoch) FROM ledger_epoch), CASE TG_OP WHEN 'INSERT' THEN 'opd.opened.v1' ELSE 'opd.changed.v1' END, NEW.id, opd_json(NEW),
            nullif(current_setting('payung.actor', true), ''), nullif(current_setting('payung.traceparent', true), ''));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER an_opd_is_told AFTER INSERT OR UPDATE ON opd FOR EACH ROW EXECUTE FUNCTION tell_opd();

CREATE OR REPLACE FUNCTION tell_roster() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    VALUES ((SELECT max(epoch) FROM ledger_epoch), 'roster.received.v1', NEW.opd_id,
            '{"opd":"' || NEW.opd_id || '","region":"' || NEW.region || '","import":"' || NEW.id || '","rows":' || NEW.rows
                || ',"listed":' || NEW.listed || ',"changed":' || NEW.changed || ',"unchanged":' || NEW.unchanged || ',"rejected":' || NEW.rejected
                || CASE WHEN NEW.register_on IS NULL THEN '' ELSE ',"registered":' || NEW.registered END || '}',
            NEW.actor, nullif(current_setting('payung.traceparent', true), ''));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER a_received_roster_is_told AFTER UPDATE ON roster_import FOR EACH ROW
    WHEN (OLD.state = 'RUNNING' AND NEW.state = 'DONE' AND NEW.mode = 'APPLY') EXECUTE FUNCTION tell_roster();

CREATE OR REPLACE FUNCTION tell_tariff() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    VALUES ((SELECT max(epoch) FROM ledger_epoch), 'tariff.published.v1', NEW.id,
            '{"tariff":"' || NEW.id || '","version":' || NEW.version || ',"segment":"' || NEW.segment || '","funding":"' || NEW.funding
                || '","sector":"' || NEW.sector || '","programmes":["' || array_to_string(NEW.programmes, '","') || '"]'
                || CASE WHEN NEW.rate IS NULL THEN ',"amount":' || NEW.amount ELSE ',"rate":"' || trim_scale(NEW.rate) || '"' END
                || ',"from":"' || NEW.valid_from || '"' || CASE WHEN NEW.valid_to IS NULL THEN '' ELSE ',"until":"' || NEW.valid_to || '"' END
                || ',"legalBasis":' || to_json(NEW.legal_basis) || '}',
            nullif(current_setting('payung.actor', true), ''), nullif(current_setting('payung.traceparent', true), ''));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER a_published_tariff_is_told AFTER INSERT OR UPDATE ON published_tariff FOR EACH ROW EXECUTE FUNCTION tell_tariff();

CREATE OR REPLACE FUNCTION tell_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_ledger (epoch, type, subject, payload, actor, traceparent)
    VALUES ((SELECT max(epoch) FROM ledger_epoch),
            CASE NEW.state WHEN 'PAID' THEN 'contribution.paid.v1' WHEN 'DRAFT' THEN 'contribution.cancelled.v1'
                ELSE 'contribution.finalised.v1' END,
            NEW.opd_id,
            '{"opd":"' || NEW.opd_id || '","region":"' || NEW.region || '","month":"' || to_char(NEW.month, 'YYYY-MM') || '"'
                || CASE NEW.state WHEN 'DRAFT' THEN ''
                    ELSE ',"people":' || NEW.people || ',"amount":' || NEW.amount || ',"dueOn":"' || NEW.due_on || '"' END
                || coalesce(',"paidOn":"' || NEW.paid_on || '"', '') || '}',
            nullif(current_setting('payung.actor', true), ''), nullif(current_setting('payung.traceparent', true), ''));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER a_contribution_is_told AFTER UPDATE ON contribution FOR EACH ROW
    WHEN (OLD.state <> NEW.state AND (NEW.state, OLD.state) IN (('FINALISED', 'DRAFT'), ('DRAFT', 'FINALISED'), ('PAID', 'FINALISED')))
    EXECUTE FUNCTION tell_contribution();

-- Whoever makes a person active says with the day which contribution month is paid; posting a month here sets it exactly.
CREATE OR REPLACE FUNCTION keep_paid_months() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM after_change WHERE state = 'ACTIVE') THEN
        RETURN NULL;
    END IF;
    INSERT INTO protection AS present (worker_id, paid_from, paid_until)
    SELECT n.id, date_trunc('month', n.effective_on), date_trunc('month', n.effective_on)
    FROM after_change n JOIN before_change o USING (id)
    WHERE n.state = 'ACTIVE' AND o.state <> 'ACTIVE'
    ON CONFLICT (worker_id) DO UPDATE SET paid_until = excluded.paid_until,
        paid_from = CASE WHEN excluded.paid_from > present.paid_until + interval '1 month' THEN excluded.paid_from ELSE present.paid_from END
    WHERE present.paid_until < excluded.paid_until;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER an_active_worker_has_a_paid_month AFTER UPDATE ON worker
    REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION keep_paid_months();
