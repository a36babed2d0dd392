// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/audit/consent_audit.h"

#include "models/domain/rules/consent_act.h"

namespace lianlu::server {

Result<void> ConsentAudit::onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) {
    if (!applied.created || applied.op.entity != domain::Consent::kEntity) return {};
    LIANLU_TRY(const auto entry, batch.get<domain::Consent>({applied.op.id}));
    if (!entry) return {};
    LIANLU_TRY(const pg::Rows staff, connection.query("SELECT coalesce(role, '') FROM staff WHERE id = $1", pg::Params().uuid(applied.staff.uuid)));
    // The act by its name in the list, not as it was written: free words could hold anything.
    const auto reason = std::string(domain::nameOf(entry->channel)) + "/" + std::string(domain::nameOf(entry->purpose)) + " " +
                        std::string(domain::nameOf(domain::consentActOf(entry->source)));
    batch.note({applied.staff.toString(), staff.empty() ? std::string{} : std::string(staff.text(0, 0)),
                entry->granted ? "consent-grant" : "consent-withdraw", entry->customerId.toString(), reason});
    return {};
}

}  // namespace lianlu::server
