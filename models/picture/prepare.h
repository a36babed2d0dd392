// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <QImage>

#include "models/base/clock.h"
#include "models/base/result.h"

//! Pictures from outside, made ready to be kept (ADR 0027). Nothing here knows a store. Thread: any but the screen's; a large one takes a tenth of a second.
namespace lianlu::picture {

//! \brief A JPEG of at most domain::kLongestPhotoSide pixels a side and domain::kLargestPhoto bytes, upright, in sRGB, of pixels alone: nothing
//! says where, when or by what it was taken.
struct Prepared {
    std::string jpeg;
    int width = 0, height = 0;  //!< pixels
    std::optional<Time> takenAt{};  //!< of a file: when it was last changed
};

inline constexpr std::int64_t kLargestFile = 30'000'000;    //!< bytes
inline constexpr std::int64_t kMostPixels = 50'000'000;

//! \brief Errors, by their context: `photo-empty`, `photo-file-too-large`, `photo-too-many-pixels`, `photo-heic`, `photo-format` (no picture, or of a
//! kind that is not read here), `photo-damaged`; notFound and io for the file.
[[nodiscard]] Result<Prepared> prepareFile(const std::filesystem::path& file);
[[nodiscard]] Result<Prepared> prepareBytes(std::string_view bytes);
//! \brief Of a picture that is pixels already, as from the clipboard.
[[nodiscard]] Result<Prepared> prepareImage(const QImage& image);

//! \brief A prepared picture, not larger than `side` pixels either way; decoded no larger than that. Null: it cannot be read.
[[nodiscard]] QImage scaledPicture(std::string_view jpeg, int side);

}  // namespace lianlu::picture
