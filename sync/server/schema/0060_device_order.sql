-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the server says to a device about itself, signed by a key of its own: leases and wipes.

ALTER TABLE server_key DROP CONSTRAINT server_key_purpose_check;
ALTER TABLE server_key ADD CONSTRAINT server_key_purpose_check CHECK (purpose IN ('token', 'coupon', 'device'));

CREATE TABLE device_order (
    device_id uuid PRIMARY KEY,
    ordered_at bigint NOT NULL, -- Unix milliseconds: its store is to be wiped
    wiped_at bigint             -- the device has said that it is
);
