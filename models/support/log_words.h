// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lianlu::support {

//! \brief A word that the program itself, Qt, SQLite or libcurl says in a log (words.txt), exactly so. Any other could be somebody's name.
[[nodiscard]] bool isOwnWord(std::string_view word);
//! \brief Such words in one run, as names of functions and files are written: QNetworkReply, setGeometry, bootstrap-chunk. Numbers in it are
//! short.
[[nodiscard]] bool isOwnRun(std::string_view run);

}  // namespace lianlu::support
