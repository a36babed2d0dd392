// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/import_audit.h"

#include <algorithm>
#include <set>

#include "models/domain/entities/person.h"

namespace lianlu::server {

namespace {

std::string_view textOf(const protocol::Op& op, std::string_view field) {
    const auto change = op.fields.find(field);
    const auto* text = change == op.fields.end() ? nullptr : std::get_if<std::string>(&change->second.newValue);
    return text ? std::string_view(*text) : std::string_view{};
}

bool isIn(const protocol::OpResult& result) { return result.status == protocol::OpStatus::applied || result.status == protocol::OpStatus::merged; }

}  // namespace

std::optional<AuditNote> importNote(std::span<const protocol::Op> ops, std::span<const protocol::OpResult> results, const Caller& caller) {
    std::set<std::string_view> persons;
    std::int64_t first = 0;
    for (std::size_t i = 0; i < std::min(ops.size(), results.size()); ++i) {
        const auto& op = ops[i];
        if (op.type != protocol::OpType::create || op.entity != domain::Identity::kEntity || !isIn(results[i]) || textOf(op, "source") != "import") continue;
        persons.insert(textOf(op, "customer_id"));
        first = first == 0 ? op.occurredAt : std::min(first, op.occurredAt);
    }
    if (persons.empty()) return std::nullopt;
    return AuditNote{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), "import-customers", {}, {},
                     AuditElsewhere{first, static_cast<std::int64_t>(persons.size()), caller.standing.homeStore.toString()}};
}

}  // namespace lianlu::server
