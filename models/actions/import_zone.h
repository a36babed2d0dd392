// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/actions/context.h"

//! For this folder only.
namespace lianlu::actions {

//! \brief On whose wall times in a file are read: the shop's zone, else the brand's.
[[nodiscard]] Result<std::string> importZone(db::Connection& connection, domain::StoreId shop);

}  // namespace lianlu::actions
