// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/run.h"
#include "models/domain/rules/lead_stage.h"

namespace lianlu::actions {

namespace {

//! Never a step back: who is a member stays one.
domain::CustomerKind kindAfter(domain::CustomerKind kind, bool asMember) {
    if (asMember || kind == domain::CustomerKind::member) return domain::CustomerKind::member;
    return domain::CustomerKind::customer;
}

}  // namespace

Doing convertLead(const Context& context, ConvertLead input) {
    if (input.lead.isNull()) return ready(Error{Code::invalid, "which lead", "lead"});
    return start(context, [input](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto lead, txn.get<domain::Lead>(input.lead));
        LIANLU_CHECK(domain::checkConversion(lead.stage));
        LIANLU_TRY(const auto before, txn.get<domain::Customer>(lead.customerId));
        auto customer = before;
        customer.kind = kindAfter(before.kind, input.asMember);
        if (customer.kind == domain::CustomerKind::member && before.kind != customer.kind) customer.joinedAt = txn.now();
        if (const auto changed = domain::changedFields(before, customer); !changed.empty())
            LIANLU_CHECK(txn.update(domain::Customer::kEntity, customer.id, changed));

        auto won = lead;
        won.stage = domain::LeadStage::won;
        won.closedAt = txn.now();
        LIANLU_CHECK(txn.update(domain::Lead::kEntity, lead.id, domain::changedFields(lead, won)));
        return customer.id.uuid;
    });
}

}  // namespace lianlu::actions
