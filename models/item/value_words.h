// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include <QString>

#include "models/base/uuid.h"
#include "models/domain/registry.h"
#include "models/domain/value.h"
#include "models/item/match_lines.h"

namespace lianlu::item {

//! \brief What values are written with.
struct ValueView {
    const Format& format;
    Masking masking = Masking::masked;
    std::function<std::string(const Uuid&)> nameOf;  //!< of whomever an id names; empty: not known here
};

//! \brief Any field of any entity as a person reads it: dates and money by the language, choices as words, ids as names, numbers and addresses
//! masked unless asked for. Empty: nothing is there.
[[nodiscard]] QString valueText(const std::string& entity, const std::string& field, const domain::Value& value, const ValueView& view);
//! \brief Whether there is something that masking hides.
[[nodiscard]] bool isMasked(const std::string& entity, const std::string& field) noexcept;
//! \brief "Female"; a word nobody knows: "Other".
[[nodiscard]] QString genderWord(const std::string& gender);

}  // namespace lianlu::item
