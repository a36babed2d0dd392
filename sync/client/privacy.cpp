// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/privacy.h"

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

Result<std::string> exportPersonOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.exportPerson(token, {person}); });
}

Result<protocol::ErasureAnswer> requestErasureOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person, const std::string& reason) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.erasePerson(token, {person, reason, false}); });
}

Result<std::string> exportPerson(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return exportPersonOver(*transport, call, person);
}

Result<protocol::ErasureAnswer> requestErasure(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person, const std::string& reason) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return requestErasureOver(*transport, call, person, reason);
}

}  // namespace lianlu::sync
