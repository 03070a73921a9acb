-- Every version an annotation ever had, cleared and undone ones too. Refers to nothing, because it outlives all else.
CREATE TABLE annotation_version (
    number INTEGER PRIMARY KEY,
    turn INTEGER NOT NULL,
    annotator TEXT NOT NULL,
    scheme TEXT NOT NULL,
    annotation TEXT,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    cause TEXT NOT NULL
);
CREATE INDEX annotation_version_by_key ON annotation_version (turn, annotator, scheme);
