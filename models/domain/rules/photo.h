// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "models/domain/entities/photo.h"
#include "models/domain/value.h"

//! What a photo may be. Pure; device and server share it.
namespace lianlu::domain {

//! \brief 64 digits in lower case.
[[nodiscard]] bool isSha256Text(std::string_view text) noexcept;

//! \brief Begins and ends as a JPEG does; no more is looked at.
[[nodiscard]] bool looksLikeJpeg(std::string_view bytes) noexcept;

//! \brief A new row: a hash, sides and a size that can be. invalid or tooLarge with the field at fault.
[[nodiscard]] Result<void> checkPhoto(const Photo& photo);

//! \brief Of a row that stands only the caption changes. forbidden with the field at fault.
[[nodiscard]] Result<void> checkPhotoChange(const Fields& before, const Fields& changed);

}  // namespace lianlu::domain
