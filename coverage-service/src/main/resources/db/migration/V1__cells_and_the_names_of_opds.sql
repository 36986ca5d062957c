-- People counted by place and by two dates: the day something became true, and the day it became known.
SET lock_timeout = '5s';

-- Codes compare byte by byte, so that a province and everything in it is one range of the index.
CREATE TABLE cell (
    region       text COLLATE "C" NOT NULL,
    opd          uuid   NOT NULL,
    segment      text   NOT NULL,
    category     text   NOT NULL,
    funding      text   NOT NULL,
    state        text   NOT NULL,
    effective_on date   NOT NULL,
    recorded_on  date   NOT NULL,
    workers      bigint NOT NULL,
    CONSTRAINT one_cell_per_place_and_days
        PRIMARY KEY (region, opd, segment, category, funding, state, effective_on, recorded_on),
    CONSTRAINT cell_state_is_known CHECK (state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED'))
);

COMMENT ON COLUMN cell.workers IS 'How many came (positive) or went (negative) on that day; sums over days are people';

CREATE TABLE opd (
    opd     uuid   NOT NULL,
    version bigint NOT NULL,
    region  text COLLATE "C" NOT NULL,
    name    text   NOT NULL,
    CONSTRAINT one_name_per_opd PRIMARY KEY (opd)
);
