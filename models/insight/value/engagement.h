// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lianlu::insight {

//! \brief What a touch counts for in X where its source does not say: opened or clicked 1, participation and a basket more, a visit to a store
//! most; 1 for kinds nobody knows, 0 for leaving (unsubscribe).
[[nodiscard]] float usualWeight(std::string_view kind);

}  // namespace lianlu::insight
