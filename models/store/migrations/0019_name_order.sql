-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- The order of names is a Chinese reader's: by pinyin, with Latin names among the letters. name_key is a function of ours (models/base/name_key.h);
-- device_state's name_key_form says of which tables the keys in the indexes are.
DROP INDEX customer_by_name;
CREATE INDEX customer_by_name ON customer (name_key(name), id, name, kind, city, guide_id, spent_minor, order_count, last_purchase_at);
DROP INDEX product_by_name;
CREATE INDEX product_by_name ON product (name_key(name), id);

-- How often an entry of the ledger was taken from a person, by a join or its undoing: whoever had withdrawn may be one to write to again. Whoever keeps
-- in memory who that is (models/search/tag_index.h) reads it anew then; entries that come are told of by themselves.
CREATE TRIGGER consent_taken AFTER DELETE ON consent BEGIN
    INSERT INTO device_state (name, value) VALUES ('consents_taken', '1') ON CONFLICT (name) DO UPDATE SET value = value + 1;
END;
CREATE TRIGGER consent_taken_over AFTER UPDATE OF customer_id ON consent WHEN OLD.customer_id IS NOT NEW.customer_id BEGIN
    INSERT INTO device_state (name, value) VALUES ('consents_taken', '1') ON CONFLICT (name) DO UPDATE SET value = value + 1;
END;
