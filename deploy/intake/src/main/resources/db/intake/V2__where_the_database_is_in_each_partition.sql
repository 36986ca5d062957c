-- A database that was restored, or is new, is behind what its consumer group has committed; it says itself where to go on.
SET lock_timeout = '5s';

ALTER TABLE intake_position ADD COLUMN next_offset bigint;

COMMENT ON COLUMN intake_position.next_offset IS 'Offset behind the last record taken, stored with what that record changed';
