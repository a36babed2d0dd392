// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief `lianlu-server seed`: fills a migrated, empty database with a demo brand and prints what it made.
//! \param conninfo libpq connection string; two connections are opened.
//! \param args what follows the word `seed` (`--stores 20 --customers 200000 --months 24 --seed 7 --password P --as-of
//! DATE --json`). \return 0 done, or already there from the same seed; 1 failed; 2 misused. Words for a person go to
//! `err`.
[[nodiscard]] int runSeed(const std::string& conninfo, std::span<const std::string_view> args, std::ostream& out,
                          std::ostream& err);

}  // namespace lianlu::server
