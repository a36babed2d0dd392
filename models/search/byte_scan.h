// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

//! Finds a short text in a long one, sixteen bytes at a step (SSE2, NEON; byte by byte elsewhere): the first and the last byte of the text are held
//! against the bytes at that distance, and only where both agree the rest is looked at. Thread: any.
namespace lianlu::search {

//! \brief The first place in [at, end) where `text` stands, or `end`. `text` is not empty.
[[nodiscard]] const char* findBytes(const char* at, const char* end, std::string_view text) noexcept;

//! \brief Set on a byte at which a find may begin (see findMarked). What carries it is ASCII.
inline constexpr unsigned char kMark = 0x80;

//! \brief As findBytes, for ASCII in which only the bytes with kMark may begin a find: typing "an" finds 安 (an) and not 张 (zhang).
[[nodiscard]] const char* findMarked(const char* at, const char* end, std::string_view text) noexcept;

}  // namespace lianlu::search
