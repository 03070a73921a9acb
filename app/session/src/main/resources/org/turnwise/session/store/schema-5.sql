-- Whether annotators see others' opinions of a turn before they give their own; before this version they always did.
ALTER TABLE session ADD COLUMN labelled TEXT NOT NULL DEFAULT 'OPEN';
ALTER TABLE session ADD COLUMN audit_percent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN audit_seed INTEGER NOT NULL DEFAULT 0;
