// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/lead_stage.h"

#include "models/base/text.h"

namespace lianlu::domain {

bool isOpen(LeadStage stage) noexcept { return stage != LeadStage::won && stage != LeadStage::lost; }

Result<void> checkStageMove(LeadStage from, LeadStage to, std::string_view lostReason) {
    if (to == LeadStage::unknown) return fail(Code::invalid, "unknown stage", "stage");
    if (from == to) return {};
    if (from == LeadStage::won) return fail(Code::refused, "lead-won", "stage");
    if (to == LeadStage::won) return fail(Code::refused, "won-by-conversion", "stage");
    if (to == LeadStage::lost && text::trim(lostReason).empty())
        return fail(Code::invalid, "a lost lead needs a reason", "lost_reason");
    return {};
}

Result<void> checkConversion(LeadStage stage) {
    if (stage == LeadStage::won) return fail(Code::refused, "lead-won", "stage");
    if (stage == LeadStage::lost) return fail(Code::refused, "lead-lost", "stage");
    return {};
}

bool isContact(InteractionKind kind, Outcome outcome) noexcept {
    switch (kind) {
        case InteractionKind::call:
        case InteractionKind::chat:
        case InteractionKind::visit:
        case InteractionKind::fitting: return outcome != Outcome::noAnswer;
        case InteractionKind::note:
        case InteractionKind::unknown: break;
    }
    return false;
}

LeadStage stageAfter(LeadStage stage, InteractionKind kind, Outcome outcome) noexcept {
    return stage == LeadStage::fresh && isContact(kind, outcome) ? LeadStage::contacted : stage;
}

}  // namespace lianlu::domain
