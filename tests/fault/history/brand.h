// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

#include "models/domain/entities.h"
#include "sync/server/db/pg.h"

//! The brand that every history begins with: two stores, a manager and guides in each, persons in every book and pool. Its ids are made of names, so
//! a history speaks of the same rows every time.
namespace lianlu::test::history {

inline constexpr const char* kPassword = "correct horse battery";
inline constexpr int kPersons = 12;

[[nodiscard]] domain::StoreId shop(int number);            //!< 0 and 1
[[nodiscard]] domain::StaffId staffAt(int device);         //!< who sits at the device
//! \brief Where somebody begins.
[[nodiscard]] int shopOf(int device);
[[nodiscard]] domain::CouponTemplateId couponTemplate();
[[nodiscard]] domain::ProductId product(int number);       //!< 0 and 1
//! \brief The id of a source that may send everything.
inline constexpr const char* kSource = "pos";

//! \brief Migrates an empty database, makes the server's keys and fills in the brand. Gives the source's key.
[[nodiscard]] Result<std::string> makeBrand(server::pg::Connection& connection, Time now);

}  // namespace lianlu::test::history
