-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Persons as search holds them, packed: a million are found a moment after the store was opened.

-- The customers with pk / 1024 = num, as their rows were when it was written (models/search/person_packing.h). `form`: how it is packed and how
-- characters are read; one of another form is written anew.
CREATE TABLE person_segment (
    num INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    persons BLOB NOT NULL
);

-- Customers of whom a row says more, or another time, since: their part of the segment does not count, their rows do. What a row no longer says is
-- in no blob either: the segment goes with it.
CREATE TABLE person_stale (customer INTEGER PRIMARY KEY);

CREATE TRIGGER person_added AFTER INSERT ON customer BEGIN
    INSERT INTO person_stale VALUES (NEW.pk) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER person_bought AFTER UPDATE OF last_purchase_at ON customer WHEN OLD.last_purchase_at IS NOT NEW.last_purchase_at BEGIN
    INSERT INTO person_stale VALUES (NEW.pk) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER person_renamed AFTER UPDATE OF pk, id, name ON customer WHEN OLD.pk IS NOT NEW.pk OR OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name BEGIN
    DELETE FROM person_segment WHERE num IN (OLD.pk / 1024, NEW.pk / 1024);
END;
CREATE TRIGGER person_removed AFTER DELETE ON customer BEGIN
    DELETE FROM person_segment WHERE num = OLD.pk / 1024;
    DELETE FROM person_stale WHERE customer = OLD.pk;
END;

CREATE TRIGGER person_reached AFTER INSERT ON identity WHEN NEW.kind IN ('mobile', 'email') BEGIN
    INSERT INTO person_stale SELECT pk FROM customer WHERE id = NEW.customer_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER person_reached_otherwise AFTER UPDATE OF customer_id, kind, value ON identity
    WHEN OLD.customer_id IS NOT NEW.customer_id OR OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value BEGIN
    DELETE FROM person_segment WHERE num IN (SELECT pk / 1024 FROM customer WHERE id IN (OLD.customer_id, NEW.customer_id));
END;
CREATE TRIGGER person_reached_no_more AFTER DELETE ON identity BEGIN
    DELETE FROM person_segment WHERE num IN (SELECT pk / 1024 FROM customer WHERE id = OLD.customer_id);
END;
