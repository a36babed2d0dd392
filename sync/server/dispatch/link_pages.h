// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "sync/server/http/message.h"

//! The few pages a customer sees. No script, no outside part; nothing of what the visitor sent is shown.
namespace lianlu::server {

[[nodiscard]] Response linkGonePage(std::string_view language);
[[nodiscard]] Response slowDownPage(std::string_view language);
[[nodiscard]] Response troublePage(std::string_view language);
//! \brief Asks once; the button posts to the same address.
[[nodiscard]] Response confirmUnsubscribePage(std::string_view language, std::string_view brand);
[[nodiscard]] Response unsubscribedPage(std::string_view language, std::string_view brand);

}  // namespace lianlu::server
