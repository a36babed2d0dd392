// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

//! The members of every message, told once for both directions: `members(message, visit)` calls `visit(name, member, need)` for each. A file here for
//! each header of messages; the codec's own.
namespace lianlu::protocol {

enum class Need : std::uint8_t { required, optional };

}  // namespace lianlu::protocol
