// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "models/item/list_model.h"
#include "models/store/queries_queue.h"

//! The words of the queue: what somebody did, and how it stands.
namespace lianlu::item {

//! \brief "Logged a phone call with 王**". Names are masked: a queue stands open on a shared screen.
[[nodiscard]] QString whatWasDone(const store::QueueLine& line);
//! \brief Whether it can be discarded or taken back at all: that something was seen or taken out whole stays.
[[nodiscard]] bool mayGo(const store::QueueLine& line);
//! \brief The op of several that says what it was about.
[[nodiscard]] const store::OutboxOp& headline(const store::QueueLine& line);

[[nodiscard]] QString queueGroupWord(store::QueueGroup group);
[[nodiscard]] QString queueStateWord(const store::QueueLine& line, bool online = true);
[[nodiscard]] BadgeTone queueTone(store::QueueGroup group) noexcept;

}  // namespace lianlu::item
