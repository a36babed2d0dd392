// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"

namespace lianlu::store {
class LocalStore;
class WriteTxn;
}  // namespace lianlu::store

//! The company CA that a person named at sign-in, kept in the store: the workbench and the command line trust the same.
namespace lianlu::sync {

//! \brief Path of the PEM file in UTF-8; empty: the system's authorities.
[[nodiscard]] Result<std::string> keptCaFile(store::LocalStore& store);
//! \brief From now on the system's authorities are trusted alone.
[[nodiscard]] Result<void> forgetCaFile(store::WriteTxn& txn);
//! \brief Keeps it; an empty one leaves what is kept.
[[nodiscard]] Result<void> keepCaFile(store::WriteTxn& txn, const std::string& caFile);

}  // namespace lianlu::sync
