// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/kind.h"

#include <algorithm>
#include <array>

namespace lianlu::oneid {

namespace {

constexpr std::array<std::string_view, 10> kNames{"name", "text", "date", "number", "id", "phone", "email", "address", "place", "ignored"};

}  // namespace

std::string_view nameOf(Kind kind) noexcept { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kindOf(std::string_view name) noexcept {
    const auto found = std::find(kNames.begin(), kNames.begin() + kKinds, name);
    if (found == kNames.begin() + kKinds) return std::nullopt;
    return static_cast<Kind>(found - kNames.begin());
}

}  // namespace lianlu::oneid
