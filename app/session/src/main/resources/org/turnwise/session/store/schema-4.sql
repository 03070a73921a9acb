-- How long an analysis took, in milliseconds; NULL where it was made by a version that did not measure it.
ALTER TABLE run ADD COLUMN took_ms INTEGER;
