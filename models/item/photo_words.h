// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/item/format.h"
#include "models/store/photo_store.h"

namespace lianlu::item {

//! \brief Where a photo is, where that is worth a word: "Not sent yet", "Not on this computer"; empty: here and at the server.
[[nodiscard]] QString photoState(const store::PhotoLine& line);
//! \brief What a reader of screens says of it: caption or "Photo", day, state.
[[nodiscard]] QString photoName(const store::PhotoLine& line, const Format& format);

}  // namespace lianlu::item
