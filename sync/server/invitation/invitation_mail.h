// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/clock.h"
#include "sync/server/dispatch/mime.h"

namespace lianlu::server {

//! \brief What an invitation's mail tells.
struct InvitationFacts {
    std::string brandName, senderName, senderEmail;
    std::string storeName, timeZone, inviter, name, email, code, server;
    std::string locale;  //!< of the brand: zh-Hans, zh-Hant, en …
    Time expires{};
};

//! \brief In the brand's language, with the code to type and a lianlu:// link. No link over HTTP: a code must not stand in a log of the way.
[[nodiscard]] Mail invitationMail(const InvitationFacts& facts, const std::string& messageId, Time now);
//! \brief lianlu://join?server=…&code=…
[[nodiscard]] std::string invitationLink(std::string_view server, std::string_view code);

}  // namespace lianlu::server
