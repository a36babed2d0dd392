-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- The lists of work of a whole store: each order along an index, with what most filters look at in it. The keys are those of models/store/queries_offers.cpp,
-- queries_leads.cpp and queries_tasks.cpp, to the letter: the engine takes an index only for the very same expression.
CREATE INDEX offer_by_pushed ON offer (coalesce(created_at, 0) DESC, id DESC, staff_id, cancelled, clicked_at);
CREATE INDEX offer_by_news ON offer (max(coalesce(created_at, 0), coalesce(dispatched_at, 0), coalesce(delivered_at, 0), coalesce(refused_at, 0), coalesce(opened_at, 0), coalesce(clicked_at, 0), coalesce(bought_at, 0)) DESC, id DESC, staff_id);
CREATE INDEX offer_by_step ON offer (CASE coalesce(nullif(status, 'unknown'), 'queued') WHEN 'queued' THEN 1 WHEN 'accepted' THEN 2 WHEN 'dispatched' THEN 3 WHEN 'delivered' THEN 4 WHEN 'opened' THEN 5 WHEN 'clicked' THEN 6 WHEN 'bought' THEN 7 ELSE 0 END DESC, id DESC, status, staff_id);
-- Of one status: few among very many, or in a list of two of them merged.
CREATE INDEX offer_of_status ON offer (coalesce(nullif(status, 'unknown'), 'queued'), coalesce(created_at, 0) DESC, id DESC, staff_id);
CREATE INDEX offer_news_of_status ON offer (coalesce(nullif(status, 'unknown'), 'queued'), max(coalesce(created_at, 0), coalesce(dispatched_at, 0), coalesce(delivered_at, 0), coalesce(refused_at, 0), coalesce(opened_at, 0), coalesce(clicked_at, 0), coalesce(bought_at, 0)) DESC, id DESC, staff_id);
-- One guide's own.
CREATE INDEX offer_of_guide ON offer (staff_id, coalesce(created_at, 0) DESC, id DESC, status, cancelled, clicked_at);
CREATE INDEX offer_news_of_guide ON offer (staff_id, max(coalesce(created_at, 0), coalesce(dispatched_at, 0), coalesce(delivered_at, 0), coalesce(refused_at, 0), coalesce(opened_at, 0), coalesce(clicked_at, 0), coalesce(bought_at, 0)) DESC, id DESC, status);

DROP INDEX lead_by_maturity;
CREATE INDEX lead_by_maturity ON lead (coalesce(maturity, 0) DESC, id DESC, stage, owner_id);
CREATE INDEX lead_by_due ON lead (coalesce(next_step_at, 9223372036854775807), id, stage, owner_id);
CREATE INDEX lead_by_due_last ON lead (coalesce(next_step_at, -9223372036854775807) DESC, id DESC, stage, owner_id);
CREATE INDEX lead_by_opened ON lead (coalesce(opened_at, 0) DESC, id DESC, stage, owner_id);
CREATE INDEX lead_by_contact ON lead (coalesce(last_contact_at, 0) DESC, id DESC, stage, owner_id);
CREATE INDEX lead_by_budget ON lead (coalesce(budget_minor, 0) DESC, id DESC, stage, owner_id);

-- Closed tasks become ever more, open ones do not.
CREATE INDEX task_open ON task (coalesce(due_at, 9223372036854775807), id, assignee_id) WHERE status = 'open';
CREATE INDEX task_open_last ON task (coalesce(due_at, -9223372036854775807) DESC, id DESC, assignee_id) WHERE status = 'open';
CREATE INDEX task_open_priority ON task (CASE WHEN priority BETWEEN 1 AND 3 THEN priority ELSE 2 END * 100000000000000 + coalesce(due_at, 99999999999999), id, assignee_id) WHERE status = 'open';
CREATE INDEX task_closed ON task (coalesce(done_at, due_at, 0) DESC, id DESC, assignee_id) WHERE status IN ('done', 'dropped');
CREATE INDEX task_closed_priority ON task (CASE WHEN priority BETWEEN 1 AND 3 THEN priority ELSE 2 END * 100000000000000 + coalesce(due_at, 99999999999999), id, assignee_id) WHERE status IN ('done', 'dropped');
CREATE INDEX task_closed_of ON task (assignee_id, coalesce(done_at, due_at, 0) DESC, id DESC) WHERE status IN ('done', 'dropped');

-- What is settled is forgotten by its age, at each answer to a push: among tens of thousands that are remembered, after an import, none is looked at that stays.
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
