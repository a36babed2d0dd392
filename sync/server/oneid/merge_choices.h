// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/domain/entities/person_match.h"
#include "models/domain/value.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Notes what the profile that stays had before the person who merges took values over from the one that goes: an edit of that profile that
//! comes after the decision in the same push, and gives a field of domain::kMergeChosen what the other one has. Until the two are joined.
class MergeChoices : public AfterApply {
public:
    [[nodiscard]] Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) override;
};

struct MergeChoice {
    domain::Fields old, now;
};
//! \brief What was noted for this pair, and forgets it with the batch; nothing: no value was taken over.
[[nodiscard]] Result<std::optional<MergeChoice>> takeMergeChoice(WriteBatch& batch, const domain::PersonMatchId& match);

}  // namespace lianlu::server
