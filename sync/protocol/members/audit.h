// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/audit.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, AuditEntry>
void members(M& m, Visit&& visit) {
    visit("seq", m.seq, Need::required);
    visit("at", m.at, Need::required);
    visit("who", m.who, Need::required);
    visit("who_name", m.whoName, Need::optional);
    visit("role", m.role, Need::optional);
    visit("action", m.action, Need::required);
    visit("subject", m.subject, Need::optional);
    visit("subject_name", m.subjectName, Need::optional);
    visit("reason", m.reason, Need::optional);
    visit("happened_at", m.happenedAt, Need::optional);
    visit("records", m.records, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, AuditPage>
void members(M& m, Visit&& visit) {
    visit("entries", m.entries, Need::required);
    visit("before", m.before, Need::optional);
}

}  // namespace lianlu::protocol
