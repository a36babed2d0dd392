// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sentences.h"

namespace lianlu::ui {

enum class BrandAsked { list, reveal };

//! \brief What kept the server from answering head office or a regional head, and what to do. Nothing of theirs is on the device, so nothing is "kept
//! here and tried again by itself".
[[nodiscard]] Sentence brandSentences(const Error& error, BrandAsked asked);
[[nodiscard]] QString brandSentence(const Error& error, BrandAsked asked);

}  // namespace lianlu::ui
