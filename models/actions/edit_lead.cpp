// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "models/actions/actions.h"
#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/domain/rules/lead_stage.h"

namespace lianlu::actions {

namespace {

constexpr std::array<std::string_view, 8> kLeadEditable{"stage",        "maturity",  "intent",       "product_id",
                                                    "budget_minor", "next_step", "next_step_at", "lost_reason"};

Result<void> check(const EditLead& input) {
    if (input.lead.isNull()) return fail(Code::invalid, "which lead", "lead");
    if (input.changed.empty()) return fail(Code::invalid, "nothing to change", "changed");
    for (const auto& [name, value] : input.changed)
        if (std::find(kLeadEditable.begin(), kLeadEditable.end(), name) == kLeadEditable.end())
            return fail(Code::invalid, "not a field that a person edits", name);
    LIANLU_CHECK(domain::checkFields(*domain::findEntity(domain::Lead::kEntity), input.changed, false));
    const auto number = [&](const char* name) -> std::int64_t {
        const auto found = input.changed.find(name);
        const auto* value = found == input.changed.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
        return value ? *value : 0;
    };
    if (number("maturity") < 0 || number("maturity") > 100) return fail(Code::invalid, "not within 0 to 100", "maturity");
    if (number("budget_minor") < 0) return fail(Code::invalid, "below zero", "budget_minor");
    return {};
}

Result<void> moveStage(domain::Lead& lead, const domain::Lead& before, Time now) {
    LIANLU_CHECK(domain::checkStageMove(before.stage, lead.stage, lead.lostReason));
    if (before.stage == lead.stage) return {};
    if (lead.stage == domain::LeadStage::lost) lead.closedAt = now;
    if (before.stage == domain::LeadStage::lost) {  // opened again
        lead.closedAt.reset();
        lead.lostReason.clear();
    }
    return {};
}

}  // namespace

Result<Uuid> editLeadIn(store::WriteTxn& txn, const EditLead& input) {
    LIANLU_TRY(const auto before, txn.get<domain::Lead>(input.lead));
    auto lead = before;
    if (!domain::applyFields(lead, input.changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
    LIANLU_CHECK(moveStage(lead, before, txn.now()));
    if (!lead.productId.isNull() && lead.productId != before.productId) {
        if (auto product = txn.get<domain::Product>(lead.productId); !product) {
            auto error = std::move(product).error();
            error.subject = "product_id";
            return fail(std::move(error));
        }
    }
    const auto changed = domain::changedFields(before, lead);
    if (!changed.empty()) LIANLU_CHECK(txn.update(domain::Lead::kEntity, lead.id, changed));
    return lead.id.uuid;
}

Result<void> checkLeadEdit(const EditLead& input) { return check(input); }

Doing editLead(const Context& context, EditLead input) {
    input.changed = cleanTexts(std::move(input.changed));
    if (auto good = check(input); !good) return ready(std::move(good).error());
    return start(context, [input = std::move(input)](store::WriteTxn& txn) { return editLeadIn(txn, input); });
}

}  // namespace lianlu::actions
