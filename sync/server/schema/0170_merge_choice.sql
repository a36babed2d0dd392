-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Values that the one who merges two persons took over from the one that goes. They come with the decision, before the two are joined: what
-- stood there before is kept until then, and from the join on in person_merge.profile, so that parting brings it back (ADR 0044).
CREATE TABLE person_choice (
    match_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,  -- the one that stays
    old text NOT NULL,          -- body text of the fields as they were
    new text NOT NULL           -- and as they were chosen
);
CREATE INDEX person_choice_customer ON person_choice (customer_id);
