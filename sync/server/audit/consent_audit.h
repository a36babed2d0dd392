// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief A hook of the push handler: who of the staff wrote a consent or a withdrawal stands in the audit.
class ConsentAudit : public AfterApply {
public:
    [[nodiscard]] Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) override;
};

}  // namespace lianlu::server
