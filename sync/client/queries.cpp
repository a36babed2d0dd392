// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/queries.h"

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

Result<protocol::CustomerPage> queryCustomers(const OnlineCall& call, const ServerAddress& server, const protocol::CustomerQuery& query) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.queryCustomers(token, query); });
}

Result<protocol::Revealed> reveal(const OnlineCall& call, const ServerAddress& server, const protocol::RevealWish& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.reveal(token, wish); });
}

Result<protocol::AuditPage> readAudit(const OnlineCall& call, const ServerAddress& server, std::int64_t before, std::int64_t limit) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.audit(token, before, limit); });
}

}  // namespace lianlu::sync
