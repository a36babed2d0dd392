-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Lists of those who have a tag: who has it, and whether somebody has it, each out of an index alone.
CREATE INDEX tag_by_name ON tag (name, coalesce(value, ''), customer_id, expires_at);
DROP INDEX tag_by_customer;
CREATE INDEX tag_by_customer ON tag (customer_id, name, expires_at);
