-- A session: what is, and how it came about. Keys refer to each other at the end of a transaction only, so that edits
-- may write their rows in any order.
CREATE TABLE scheme (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE session (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    active_scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    last_turn_id INTEGER NOT NULL
);

CREATE TABLE media (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    video INTEGER NOT NULL,
    audio INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE speaker (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    speaker TEXT NOT NULL REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    dialogue TEXT NOT NULL,
    attributes TEXT NOT NULL
);

CREATE TABLE annotator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE annotation (
    turn INTEGER NOT NULL REFERENCES turn (id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    secondary TEXT,
    distribution TEXT NOT NULL,
    scales TEXT NOT NULL,
    confidence REAL,
    comment TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    given_at TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    shown TEXT NOT NULL,
    method TEXT NOT NULL,
    replaced TEXT,
    PRIMARY KEY (turn, annotator, scheme)
) WITHOUT ROWID;

CREATE TABLE run (
    id TEXT PRIMARY KEY,
    started_at TEXT NOT NULL,
    scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    model_name TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    device TEXT NOT NULL,
    seed INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    versions TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE prediction (
    run TEXT NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    turn INTEGER NOT NULL REFERENCES turn (id) DEFERRABLE INITIALLY DEFERRED,
    probabilities TEXT NOT NULL,
    predictive REAL NOT NULL,
    aleatoric REAL NOT NULL,
    epistemic REAL NOT NULL,
    evidence TEXT NOT NULL,
    reasoning TEXT NOT NULL,
    PRIMARY KEY (run, turn)
);
CREATE INDEX prediction_by_turn ON prediction (turn);

CREATE TABLE gold (
    turn INTEGER NOT NULL REFERENCES turn (id) DEFERRABLE INITIALLY DEFERRED,
    scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (turn, scheme)
) WITHOUT ROWID;

-- Edits done (positions up to history_position) and undone (those after it), as JSON.
CREATE TABLE history (
    position INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    description TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL
);
CREATE TABLE history_position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL
);
INSERT INTO history_position VALUES (1, 0);
