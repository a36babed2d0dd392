// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::text {

//! \brief Strict UTF-8 (no overlong forms, no surrogates) without NUL: what may enter a store.
[[nodiscard]] bool isCleanUtf8(std::string_view text) noexcept;
//! \brief Code points of a valid UTF-8 text.
[[nodiscard]] std::size_t length(std::string_view text) noexcept;
//! \brief At most `count` code points, never cut inside one.
[[nodiscard]] std::string_view left(std::string_view text, std::size_t count) noexcept;
//! \brief Without ASCII white space and U+3000 at both ends.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;
[[nodiscard]] std::string lowerAscii(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
//! \brief Full-width ASCII (U+FF01…U+FF5E, U+3000) to its half-width form.
[[nodiscard]] std::string halfWidth(std::string_view text);

//! \brief 138****5678; fewer than seven digits are all masked.
[[nodiscard]] std::string maskPhone(std::string_view phone);
//! \brief a***@example.com
[[nodiscard]] std::string maskEmail(std::string_view email);
//! \brief First code point, then stars: 王**.
[[nodiscard]] std::string maskName(std::string_view name);
//! \brief A mainland mobile number as E.164 (+8613812345678) from any usual spelling, else nothing.
[[nodiscard]] std::optional<std::string> normalPhone(std::string_view phone);
//! \brief Lower-case and trimmed when it has one @ and a dotted host, at most 254 bytes; else nothing.
[[nodiscard]] std::optional<std::string> normalEmail(std::string_view email);
//! \brief Strict integer, the whole text.
[[nodiscard]] std::optional<long long> toInteger(std::string_view text) noexcept;

}  // namespace lianlu::text
