-- A figure that the gate held back is used once somebody accepts it: kept answers must not outlive that.
SET lock_timeout = '5s';

CREATE TRIGGER acceptances_are_told
    AFTER INSERT OR UPDATE OR DELETE ON figure_acceptance
    FOR EACH STATEMENT EXECUTE FUNCTION count_told_change();
