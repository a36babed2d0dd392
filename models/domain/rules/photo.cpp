// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/photo.h"

#include <algorithm>
#include <string>

namespace lianlu::domain {

bool isSha256Text(std::string_view text) noexcept {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool looksLikeJpeg(std::string_view bytes) noexcept {
    // A marker follows the first one at once: a text that begins with the two bytes by chance has none.
    return bytes.size() > 4 && bytes.starts_with("\xFF\xD8\xFF") && bytes.ends_with("\xFF\xD9");
}

Result<void> checkPhoto(const Photo& photo) {
    if (!isSha256Text(photo.sha256)) return fail(Code::invalid, "not a SHA-256", "sha256");
    if (photo.width < 1 || photo.width > kLongestPhotoSide) return fail(Code::invalid, "no such width", "width");
    if (photo.height < 1 || photo.height > kLongestPhotoSide) return fail(Code::invalid, "no such height", "height");
    if (photo.bytes < 1) return fail(Code::invalid, "nothing in it", "bytes");
    if (photo.bytes > kLargestPhoto) return fail(Code::tooLarge, "more than a photo may have", "bytes");
    return {};
}

Result<void> checkPhotoChange(const Fields& before, const Fields& changed) {
    for (const auto& [name, value] : changed) {
        if (name == "caption") continue;
        const auto held = before.find(name);
        if (held == before.end() ? isNull(value) : held->second == value) continue;
        return fail(Code::forbidden, "fixed once the photo is made", name);
    }
    return {};
}

}  // namespace lianlu::domain
