-- The words that a person agrees to, one row for a channel, a purpose and a language.
CREATE TABLE consent_wording (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "code" TEXT,
    "channel" TEXT,
    "purpose" TEXT,
    "language" TEXT,
    "text" TEXT,
    "from_at" INTEGER
);
CREATE UNIQUE INDEX consent_wording_by_id ON consent_wording (id);
