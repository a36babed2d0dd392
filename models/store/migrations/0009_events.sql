-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What customers did, packed: figures of all customers come out of a few large blobs instead of millions of rows.

-- The customers with pk / 1024 = num, as their rows were when it was written (models/store/event_segments.h). `form`: how it is packed and the zone of its days; one of
-- another form is written anew. `last_day`: no event is later. Figures stand before the events, so that they are read without these.
CREATE TABLE event_segment (
    num INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    last_day INTEGER NOT NULL,
    figures BLOB NOT NULL,
    events BLOB NOT NULL
);

-- Customers whose rows changed since: their part of the segment does not count, their rows do.
CREATE TABLE event_stale (customer INTEGER PRIMARY KEY);

CREATE TRIGGER customer_added AFTER INSERT ON customer BEGIN
    INSERT INTO event_stale VALUES (NEW.pk) ON CONFLICT DO NOTHING;
END;
-- Nothing of somebody who is gone stays behind in a blob.
CREATE TRIGGER customer_removed AFTER DELETE ON customer BEGIN
    DELETE FROM event_segment WHERE num = OLD.pk / 1024;
    DELETE FROM event_stale WHERE customer = OLD.pk;
END;

CREATE TRIGGER touch_event_added AFTER INSERT ON touch_event BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id = NEW.customer_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER touch_event_changed AFTER UPDATE OF customer_id, kind, "at", weight, scanner ON touch_event BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id IN (OLD.customer_id, NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER touch_event_removed AFTER DELETE ON touch_event BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id = OLD.customer_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER timeline_item_added AFTER INSERT ON timeline_item WHEN NEW.kind IN ('order', 'refund') BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id = NEW.customer_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER timeline_item_changed AFTER UPDATE OF customer_id, kind, "at", amount_minor ON timeline_item BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id IN (OLD.customer_id, NEW.customer_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER timeline_item_removed AFTER DELETE ON timeline_item WHEN OLD.kind IN ('order', 'refund') BEGIN
    INSERT INTO event_stale SELECT pk FROM customer WHERE id = OLD.customer_id ON CONFLICT DO NOTHING;
END;
