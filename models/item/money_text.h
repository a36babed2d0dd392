// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QLocale>
#include <QString>

namespace lianlu::item {

//! \brief An amount as a person types or pastes it, in hundredths: "399.5", "¥1,399.50", "１３９９ 元". Groups are of three; at most two decimals, behind a point, or behind a
//! comma where the locale has one and there is no point. Empty: 0. Nothing for anything else, signs and powers of ten too, and for more than `most`.
[[nodiscard]] std::optional<std::int64_t> minorFromText(const QString& typed, std::int64_t most, const QLocale& locale = {});

}  // namespace lianlu::item
