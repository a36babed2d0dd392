-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an op says, without the version it was made on: a store that comes back from a backup sends an op on another version than the life did that
-- went with the disk, and it is the same op all the same. body_hash stays for copies of the server that do not know this column yet.
ALTER TABLE op_result ADD COLUMN said_hash bytea;
