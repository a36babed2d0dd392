// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "models/domain/enums.h"
#include "models/support/rotating_log.h"
#include "sync/server/command/arguments.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "sync/server/http/http_server.h"
#include "sync/server/oidc/identity_provider.h"
#include "sync/server/sync/wake_board.h"

namespace lianlu::server {

extern const std::string_view kServeUsage;

struct ServeOptions {
    ListenOptions listen;
    WakeLimits wake;
    std::string publicUrl, portFile;
    std::string metricsToken;  //!< empty: /metrics for this machine only
    SmtpSettings smtp;
    std::filesystem::path logFile;  //!< empty: stderr
    support::LogLimits logLimits;
    std::filesystem::path cache;  //!< empty: a fresh folder
    int threads = 4;
    std::chrono::hours offline{24 * 14};  //!< how long a device works without being seen
    OidcSettings oidc;  //!< the company's own sign-in; issuer empty: there is none
    std::set<domain::Role> secondStepFor;  //!< roles that sign in with a second step
    bool dispatcher = true;
    bool oneId = true;  //!< looks for persons who are one, at night
};

//! \brief The words after `serve`. invalid: unknown, or without its value.
[[nodiscard]] Result<Arguments> parseServeArguments(std::span<const std::string_view> words);
//! \brief Out of arguments, environment and defaults. invalid, with the option in words or subject.
[[nodiscard]] Result<ServeOptions> readServeOptions(const Arguments& args);

}  // namespace lianlu::server
