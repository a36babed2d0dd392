-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a list says of a customer stands in the index of each of its orders: a page of rows that lie side by side in it reads a page of the file, where
-- each row's own place was read before. The whole of last_purchase_at and spent_minor stand there too: an expression alone does not cover its column.
DROP INDEX customer_by_recent;
CREATE INDEX customer_by_recent ON customer (coalesce(last_purchase_at, 0) DESC, id DESC, kind, name, city, guide_id, spent_minor, order_count, last_purchase_at);
DROP INDEX customer_by_spent;
CREATE INDEX customer_by_spent ON customer (coalesce(spent_minor, 0) DESC, id DESC, kind, name, city, guide_id, last_purchase_at, order_count, spent_minor);
DROP INDEX customer_by_name;
CREATE INDEX customer_by_name ON customer (name, id, kind, city, guide_id, spent_minor, order_count, last_purchase_at);
-- Some persons are put in order out of one page each.
CREATE INDEX customer_keys ON customer (id, last_purchase_at, spent_minor, name, kind, city, guide_id, order_count);

-- What a list says beside that, out of other rows: of each person in one place, where number, address and membership were looked up one by one. Derived:
-- kept by the triggers, written as a whole after a bulk load (models/store/customer_lines.h), and there only while it says something.
CREATE TABLE customer_line (
    customer_id BLOB PRIMARY KEY,
    phone TEXT,
    email TEXT,
    tier_code TEXT,
    points INTEGER,
    points_to_next INTEGER
) WITHOUT ROWID;
INSERT INTO customer_line
    SELECT i.customer_id, min(CASE WHEN i.kind = 'mobile' AND (i.status = 'active' OR i.status IS NULL) THEN i.value END),
           min(CASE WHEN i.kind = 'email' AND (i.status = 'active' OR i.status IS NULL) THEN i.value END), m.tier_code, m.points_balance, m.points_to_next
      FROM identity i LEFT JOIN member_state m ON m.customer_id = i.customer_id WHERE i.customer_id IS NOT NULL GROUP BY i.customer_id;
INSERT OR IGNORE INTO customer_line SELECT customer_id, NULL, NULL, tier_code, points_balance, points_to_next FROM member_state WHERE customer_id IS NOT NULL;

CREATE TRIGGER line_reached AFTER INSERT ON identity BEGIN
    INSERT INTO customer_line (customer_id, phone, email)
    SELECT NEW.customer_id,
           (SELECT min(value) FROM identity WHERE customer_id = NEW.customer_id AND kind = 'mobile' AND (status = 'active' OR status IS NULL)),
           (SELECT min(value) FROM identity WHERE customer_id = NEW.customer_id AND kind = 'email' AND (status = 'active' OR status IS NULL))
     WHERE NEW.customer_id IS NOT NULL AND NEW.kind IN ('mobile', 'email')
        ON CONFLICT (customer_id) DO UPDATE SET phone = excluded.phone, email = excluded.email;
END;
CREATE TRIGGER line_reached_otherwise AFTER UPDATE OF customer_id, kind, value, status ON identity
    WHEN OLD.customer_id IS NOT NEW.customer_id OR OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value OR OLD.status IS NOT NEW.status BEGIN
    UPDATE customer_line SET
        phone = (SELECT min(value) FROM identity WHERE customer_id = OLD.customer_id AND kind = 'mobile' AND (status = 'active' OR status IS NULL)),
        email = (SELECT min(value) FROM identity WHERE customer_id = OLD.customer_id AND kind = 'email' AND (status = 'active' OR status IS NULL))
     WHERE customer_id = OLD.customer_id;
    DELETE FROM customer_line
     WHERE customer_id = OLD.customer_id AND phone IS NULL AND email IS NULL AND tier_code IS NULL AND points IS NULL AND points_to_next IS NULL;
    INSERT INTO customer_line (customer_id, phone, email)
    SELECT NEW.customer_id,
           (SELECT min(value) FROM identity WHERE customer_id = NEW.customer_id AND kind = 'mobile' AND (status = 'active' OR status IS NULL)),
           (SELECT min(value) FROM identity WHERE customer_id = NEW.customer_id AND kind = 'email' AND (status = 'active' OR status IS NULL))
     WHERE NEW.customer_id IS NOT NULL AND NEW.kind IN ('mobile', 'email')
        ON CONFLICT (customer_id) DO UPDATE SET phone = excluded.phone, email = excluded.email;
END;
CREATE TRIGGER line_reached_no_more AFTER DELETE ON identity WHEN OLD.customer_id IS NOT NULL BEGIN
    UPDATE customer_line SET
        phone = (SELECT min(value) FROM identity WHERE customer_id = OLD.customer_id AND kind = 'mobile' AND (status = 'active' OR status IS NULL)),
        email = (SELECT min(value) FROM identity WHERE customer_id = OLD.customer_id AND kind = 'email' AND (status = 'active' OR status IS NULL))
     WHERE customer_id = OLD.customer_id;
    DELETE FROM customer_line
     WHERE customer_id = OLD.customer_id AND phone IS NULL AND email IS NULL AND tier_code IS NULL AND points IS NULL AND points_to_next IS NULL;
END;

CREATE TRIGGER line_member AFTER INSERT ON member_state BEGIN
    INSERT INTO customer_line (customer_id, tier_code, points, points_to_next)
    SELECT NEW.customer_id, NEW.tier_code, NEW.points_balance, NEW.points_to_next WHERE NEW.customer_id IS NOT NULL
        ON CONFLICT (customer_id) DO UPDATE SET tier_code = excluded.tier_code, points = excluded.points, points_to_next = excluded.points_to_next;
END;
CREATE TRIGGER line_member_moved AFTER UPDATE OF customer_id, tier_code, points_balance, points_to_next ON member_state
    WHEN OLD.customer_id IS NOT NEW.customer_id OR OLD.tier_code IS NOT NEW.tier_code OR OLD.points_balance IS NOT NEW.points_balance
      OR OLD.points_to_next IS NOT NEW.points_to_next BEGIN
    UPDATE customer_line SET (tier_code, points, points_to_next) =
        (SELECT tier_code, points_balance, points_to_next FROM member_state WHERE customer_id = OLD.customer_id LIMIT 1)
     WHERE customer_id = OLD.customer_id;
    DELETE FROM customer_line
     WHERE customer_id = OLD.customer_id AND phone IS NULL AND email IS NULL AND tier_code IS NULL AND points IS NULL AND points_to_next IS NULL;
    INSERT INTO customer_line (customer_id, tier_code, points, points_to_next)
    SELECT NEW.customer_id, NEW.tier_code, NEW.points_balance, NEW.points_to_next WHERE NEW.customer_id IS NOT NULL
        ON CONFLICT (customer_id) DO UPDATE SET tier_code = excluded.tier_code, points = excluded.points, points_to_next = excluded.points_to_next;
END;
CREATE TRIGGER line_member_no_more AFTER DELETE ON member_state WHEN OLD.customer_id IS NOT NULL BEGIN
    UPDATE customer_line SET (tier_code, points, points_to_next) =
        (SELECT tier_code, points_balance, points_to_next FROM member_state WHERE customer_id = OLD.customer_id LIMIT 1)
     WHERE customer_id = OLD.customer_id;
    DELETE FROM customer_line
     WHERE customer_id = OLD.customer_id AND phone IS NULL AND email IS NULL AND tier_code IS NULL AND points IS NULL AND points_to_next IS NULL;
END;

-- What was done in the last 30 days.
CREATE INDEX interaction_by_time ON interaction (at DESC, id DESC);
