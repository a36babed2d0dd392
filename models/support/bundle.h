// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/support/private_spans.h"
#include "models/support/redactor.h"

namespace lianlu::support {

//! \brief One text of a bundle, as it is shown and as it is written.
struct BundleFile {
    std::string name;   //!< in the archive: "queue.txt"
    std::string group;  //!< what a person leaves out by: "queue", "logs"
    std::string text;   //!< redacted
};

//! \brief What a shop sends to whoever helps it.
struct Bundle {
    std::vector<BundleFile> files;
    TakenCounts taken;  //!< over all files
};

inline constexpr std::size_t kMostBundleBytes = 5u << 20u;

//! \brief A log's file through the redactor, at most `most` bytes of it: its newest lines, and where older ones were left out, a line that says so.
//! io where it cannot be read.
[[nodiscard]] Result<std::string> redactedLog(Redactor& redactor, const std::filesystem::path& file, std::size_t most);

//! \brief Whether `without` names the file, or its group.
[[nodiscard]] bool isLeftOut(const BundleFile& file, const std::vector<std::string>& without);

//! \brief Writes a ZIP with the files that `without` does not leave out, under a name of its own first and renamed when it is whole; what stood at `to`
//! before is replaced. tooLarge past kMostBundleBytes, exists (a folder), readOnly, diskFull, io, cancelled: `to` is as it was, and nothing else is left.
[[nodiscard]] Result<void> writeBundle(const Bundle& bundle, const std::vector<std::string>& without, const std::filesystem::path& to,
                                       const std::function<bool()>& cancelled = {});

}  // namespace lianlu::support
