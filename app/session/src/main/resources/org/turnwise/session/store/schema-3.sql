-- What humans said of whose a face is: the one that covers the point (shares of the upright picture) at that time.
CREATE TABLE face_mark (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    speaker TEXT NOT NULL
);
