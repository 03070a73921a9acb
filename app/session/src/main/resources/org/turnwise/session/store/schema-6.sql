-- Signs that annotators set in the recording.
CREATE TABLE marker (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    words TEXT NOT NULL,
    annotator TEXT NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    set_at TEXT NOT NULL
);

-- What annotators showed continuously: a minute of 25 values a second, two bytes each, the higher first: thousandths
-- from -1000 to 1000, or -32768 where nothing was recorded.
CREATE TABLE trace (
    annotator TEXT NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    dimension TEXT NOT NULL,
    minute INTEGER NOT NULL,
    recorded BLOB NOT NULL,
    PRIMARY KEY (annotator, dimension, minute)
);

-- How much later than the session's first recording one began.
ALTER TABLE media ADD COLUMN offset_ms INTEGER NOT NULL DEFAULT 0;
