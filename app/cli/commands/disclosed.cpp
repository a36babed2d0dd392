// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/disclosed.h"

#include "models/actions/disclose.h"

namespace lianlu::cli {

Outcome<void> noteExport(const Desk& desk, domain::Disclosed what, std::size_t records, domain::CustomerId subject) {
    if (records == 0) return {};
    actions::Disclose act{domain::DisclosureAct::exported, what, {}, static_cast<std::int64_t>(records)};
    if (!subject.isNull()) act.subjects.push_back(subject);
    LIANLU_TRY(const auto done, actions::disclose(desk.context(), std::move(act)).get());
    static_cast<void>(done);
    return {};
}

Outcome<void> noteShown(const App& app, const Desk& desk, domain::Disclosed what, std::size_t records, domain::CustomerId subject) {
    if (!app.showPhones) return {};
    return noteExport(desk, what, records, subject);
}

}  // namespace lianlu::cli
