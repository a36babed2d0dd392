-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What it takes to notice that the server lost a part of its history, and to give it back what it had acknowledged.

-- acked_seq: the change of its scope up to which everything was in when the op was known to be in; NULL: nothing came in since it was
-- acknowledged. resent: 1: the server acknowledged the op, or may have, in a history that is lost; it goes out again. 2: the same, and
-- what it builds on is not back yet: it waits for the next round.
ALTER TABLE outbox ADD COLUMN acked_seq INTEGER;
ALTER TABLE outbox ADD COLUMN resent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_unplaced ON outbox (scope) WHERE acked_seq IS NULL AND state IN (2, 4);

-- Where this device has been in the history of a scope: at most 16, dense near the head. `at` is this device's clock.
CREATE TABLE checkpoint (
    scope INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    chain TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (scope, seq)
) WITHOUT ROWID;
