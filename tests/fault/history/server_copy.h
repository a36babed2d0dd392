// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <sstream>
#include <string>

#include "models/base/uuid.h"
#include "sync/client/transport.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/audit/consent_audit.h"
#include "sync/server/dispatch/dispatch_service.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/service.h"
#include "sync/server/ingest/ingest_service.h"
#include "sync/server/privacy/privacy_service.h"
#include "sync/server/sync/bootstrap.h"
#include "sync/server/sync/pull.h"
#include "sync/server/sync/push.h"

namespace lianlu::test::history {

//! \brief One copy of the server: every service it is made of, with connections of its own, without the sockets. Its workers do not run; a history
//! steps them. Thread: one at a time, so that what happens is the history's order and nothing else's.
class ServerCopy {
public:
    ServerCopy(const std::string& conninfo, std::filesystem::path cache, const Clock& clock, SecretBuffer tokenKey);
    ~ServerCopy();

    [[nodiscard]] Result<sync::HttpAnswer> answer(const sync::HttpRequest& request, const std::string& remote);
    //! \brief What it wrote of itself: failed requests say here why.
    [[nodiscard]] std::string log() const { return m_logged.str(); }

private:
    [[nodiscard]] server::Router routes();

    std::ostringstream m_logged;
    IdGenerator m_ids;
    server::Log m_log;
    server::Metrics m_metrics;
    server::AccessTokens m_tokens;
    server::SignInGuard m_guard;
    server::CredentialCheck m_credentials{m_guard, {}};
    server::AuthService m_auth;
    server::DispatchService m_dispatch;
    server::ConsentAudit m_consentAudit;
    server::PushService m_push;
    server::PrivacyService m_privacy;
    server::PullService m_pull;
    server::IngestService m_ingest;
    server::BootstrapService m_bootstrap;
    server::Service m_service;
};

}  // namespace lianlu::test::history
