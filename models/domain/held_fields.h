// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/registry.h"

namespace lianlu::domain {

//! \brief As checkFields, of values that stand in a row already and are written again with it, such as by a join of two persons: a control in a text,
//! which no new value may have, is borne, so that what was taken in before the rule can still be worked on.
[[nodiscard]] Result<void> checkHeldFields(const EntityInfo& entity, const Fields& fields, bool creating);

}  // namespace lianlu::domain
