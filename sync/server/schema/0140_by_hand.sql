-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Messages that go by the guide's own hand: those to be handed out, also where no mail server is set, and those whose guide has said nothing in time.
CREATE INDEX dispatch_to_hand ON dispatch (next_try_at) WHERE status = 'queued' AND (body::json ->> 'channel') = 'wecom' AND NOT deleted;
CREATE INDEX dispatch_waiting ON dispatch (next_try_at) WHERE status = 'waiting' AND NOT deleted;
