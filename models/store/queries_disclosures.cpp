// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_disclosures.h"

#include "models/db/connection.h"
#include "models/db/statement.h"

namespace lianlu::store {

Result<std::optional<domain::DisclosureId>> disclosureSince(db::Connection& c, const domain::Disclosure& like, Time since) {
    LIANLU_TRY(const auto s, c.prepare("SELECT id FROM disclosure WHERE subject_id = ?1 AND at > ?2 AND at <= ?3 AND staff_id = ?4 AND act = ?5 AND what = ?6 "
                                       "ORDER BY at DESC LIMIT 1"));
    s->bindAll(like.subjectId, toUnixMs(since), toUnixMs(*like.at), like.staffId, domain::nameOf(like.act), domain::nameOf(like.what));
    LIANLU_TRY(const bool found, s->step());
    return found ? std::optional(s->id<domain::DisclosureId>(0)) : std::nullopt;
}

}  // namespace lianlu::store
