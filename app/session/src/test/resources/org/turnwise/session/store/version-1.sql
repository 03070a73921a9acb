-- What the first version's program wrote; frozen, as its files are.
INSERT INTO scheme VALUES ('ekman-7', '{"id":"ekman-7","name":"Ekman 7 (MELD)","labels":[{"id":"joy","name":"joy","shortName":"joy","colour":"#E69F00","key":"5","help":"Happy, amused, delighted."}],"scales":[]}');
INSERT INTO session VALUES (1, '6b0f5b5e-0000-4000-8000-000000000001', 'Old talk', 'ekman-7', 2);
INSERT INTO speaker VALUES ('S1', 'Ada');
INSERT INTO annotator VALUES ('ann', 'Annotator one');
INSERT INTO turn VALUES (1, 0, 900, 'S1', 'Hello.', '', '{}'), (2, 900, 1800, 'S1', 'Hello again.', 'd1', '{"Season":"8"}');
INSERT INTO annotation VALUES (1, 'ann', 'ekman-7', 'joy', NULL, '{}', '{}', NULL, '', 0, '2026-01-02T03:04:05.006Z', 1200, 'PREDICTION', 'CHOSEN', NULL);
INSERT INTO history VALUES (1, '2026-01-02T03:04:05.007Z', 'ada', 'Label joy', '{"edit":"assign-label","annotation":{"turn":1,"annotator":"ann","scheme":"ekman-7","label":"joy","secondary":null,"distribution":{},"scales":{},"confidence":null,"comment":"","flagged":false,"origin":{"at":"2026-01-02T03:04:05.006Z","tookMillis":1200,"shown":"PREDICTION","method":"CHOSEN","replaced":null}}}', '{"edit":"clear-label","key":{"turn":1,"annotator":"ann","scheme":"ekman-7"}}');
UPDATE history_position SET position = 1;
