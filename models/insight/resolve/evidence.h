// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/insight/resolve/resolver.h"

namespace lianlu::oneid {

//! \brief Why a pair is one person, or what speaks against it: "phone equal; name alike (pinyin); birthday differs", what weighs most first.
//! Names of columns and words for levels, never a value: it may be shown and logged.
[[nodiscard]] std::string evidenceOf(const Records& records, const Model& model, const Match& match);

}  // namespace lianlu::oneid
