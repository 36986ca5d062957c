-- Why: today's figures are the totals without what lies ahead. With the region behind the day, the planner reads all days of a
-- region once there are millions of cells; with the region before it, every question skips from region to region (PostgreSQL 18)
-- and touches only what lies ahead.
SET lock_timeout = '5s';

DROP INDEX cell_by_later_day;
CREATE INDEX cell_by_region_and_later_day ON generation_cell (generation, region, greatest(effective_on, recorded_on));
