// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries_queue.h"
#include "ui/common/sentences.h"

namespace lianlu::ui {

//! \brief What the server has said about a line of the queue, and what can be done about it.
[[nodiscard]] Sentence serverSaid(const store::QueueLine& line, bool online);

}  // namespace lianlu::ui
