-- Whatever happens to an alert is told in the same transaction: to open pages by alert_news, to webhooks by a letter that
-- holds the very bytes that will be signed. Numbers and ids only; names of people are in neither.
CREATE OR REPLACE FUNCTION webhook_body(news alert_news) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT convert_to(json_strip_nulls(json_build_object(
        'type', 'alert.' || replace(lower(news.kind), '_', '-'),
        'timestamp', to_char(news.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'data', json_build_object(
            'alert', news.alert_id,
            'opd', news.opd_id,
            'region', news.region,
            'reason', news.reason,
            'state', news.state,
            'round', news.round,
            'people', news.people,
            'since', news.since,
            'links', json_build_object(
                'page', '${inbox}/kotak/' || news.alert_id,
                'alert', '${inbox}/api/v1/alerts/' || news.alert_id,
                'standing', '${inbox}/api/v1/standings/' || news.opd_id))))::text, 'UTF8')
$$;

CREATE OR REPLACE FUNCTION tell_happening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    news    alert_news;
    already text[];
BEGIN
    INSERT INTO alert_news (alert_id, opd_id, region, reason, kind, state, round, people, since, happened_at)
    SELECT id, opd_id, region, reason, NEW.kind, state, round, NEW.people, since, NEW.happened_at
    FROM alert WHERE id = NEW.alert_id
    RETURNING * INTO news;

    -- An update that has not left yet is brought up to date; it waits a minute for that.
    WITH refreshed AS (
        UPDATE letter SET body = webhook_body(news)
        WHERE alert_id = news.alert_id AND channel = 'WEBHOOK' AND kind = 'UPDATED' AND news.kind = 'UPDATED'
          AND state = 'WAITING' AND attempts = 0
        RETURNING recipient)
    SELECT coalesce(array_agg(recipient), '{}') INTO already FROM refreshed;

    INSERT INTO letter (alert_id, round, kind, channel, recipient, role, state, written_at, leave_at, body)
    SELECT news.alert_id, news.round, news.kind, 'WEBHOOK', webhook.id::text,
           CASE WHEN webhook.opd_id IS NULL THEN 'REGION' ELSE 'OPD' END, 'WAITING', news.happened_at,
           news.happened_at + CASE news.kind WHEN 'UPDATED' THEN interval '1 minute' ELSE interval '0' END,
           webhook_body(news)
    FROM webhook
    WHERE webhook.disabled_at IS NULL
      AND (webhook.opd_id = news.opd_id OR webhook.region = news.region OR webhook.region = left(news.region, 2))
      AND (webhook.happenings = '{}' OR news.kind = ANY (webhook.happenings))
      AND webhook.id::text <> ALL (already)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS a_happening_is_told ON alert_happening;
CREATE TRIGGER a_happening_is_told AFTER INSERT OR UPDATE ON alert_happening
    FOR EACH ROW EXECUTE FUNCTION tell_happening();
