// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "models/base/secret_buffer.h"
#include "tests/support/fake_bootstrap.h"

namespace lianlu::bench {

//! \brief The raw limit: the same frames decompressed, parsed by simdjson and inserted by a bare loop over the C API of SQLite, with
//! the store's pragmas, tables, batches and index builds, in one thread. Returns the rows; throws std::runtime_error.
std::int64_t loadRaw(const test::MadeChunks& book, const std::filesystem::path& file, const SecretBuffer& key);

}  // namespace lianlu::bench
