// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "models/base/result.h"

//! Files that must outlive a power cut. The one place of custody that speaks to the operating system.
namespace lianlu::store {

//! \brief Writes a file of that content beside `path`, brings it to the disk, renames it over `path` and brings the folder to the
//! disk: after a crash there is the old file or the new one, whole. Readable for its owner only. diskFull, readOnly, io.
[[nodiscard]] Result<void> writeDurably(const std::filesystem::path& path, std::span<const std::uint8_t> content);

//! \brief Brings what was written to a file so far to the disk. notFound, io.
[[nodiscard]] Result<void> flushFile(const std::filesystem::path& path);

//! \brief Brings a finished file to the disk, renames it over `to` and brings the folder to the disk. diskFull, readOnly, notFound, io.
[[nodiscard]] Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

//! \brief The whole file, of at most `limit` bytes (tooLarge past it). notFound, io.
[[nodiscard]] Result<std::vector<std::uint8_t>> readWhole(const std::filesystem::path& path, std::size_t limit);

//! \brief Makes the folder, with its parents, for its owner only.
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path& folder);

}  // namespace lianlu::store
