-- What happened to alerts, as open pages read it: in an order in which nothing appears before what was already read.
SET lock_timeout = '5s';

CREATE TABLE alert_news (
    xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
    id          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    alert_id    uuid        NOT NULL,
    opd_id      uuid        NOT NULL,
    region      text        NOT NULL,
    reason      text        NOT NULL,
    kind        text        NOT NULL,
    state       text        NOT NULL,
    round       integer     NOT NULL,
    people      integer     NOT NULL,
    since       date        NOT NULL,
    happened_at timestamptz NOT NULL,
    CONSTRAINT news_have_one_order PRIMARY KEY (xid, id)
);

CREATE INDEX alert_news_by_age ON alert_news (happened_at);
