-- Guests of other stores whom the server lets this person serve for a day.
CREATE TABLE visit (
    customer_id BLOB PRIMARY KEY,
    ends_at INTEGER NOT NULL,
    card TEXT NOT NULL  -- masked, as the server told it
) WITHOUT ROWID;
