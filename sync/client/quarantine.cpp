// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/quarantine.h"

#include <iterator>

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

Result<std::vector<protocol::QuarantinedOp>> quarantinedOpsOver(Transport& transport, const OnlineCall& call, std::size_t limit) {
    return signedIn(transport, call, [limit](Api& api, const std::string& token) -> Result<std::vector<protocol::QuarantinedOp>> {
        std::vector<protocol::QuarantinedOp> all;
        domain::OpId after;
        while (all.size() < limit) {
            LIANLU_TRY(auto page, api.quarantined(token, after));
            if (page.ops.empty()) break;
            after = page.ops.back().op.opId;
            all.insert(all.end(), std::make_move_iterator(page.ops.begin()), std::make_move_iterator(page.ops.end()));
            if (!page.more) break;
        }
        if (all.size() > limit) all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
        return all;
    });
}

Result<protocol::QuarantineAnswer> applyQuarantinedOver(Transport& transport, const OnlineCall& call, const domain::OpId& op) {
    return signedIn(transport, call, [&op](Api& api, const std::string& token) { return api.applyQuarantined(token, {op}); });
}

Result<protocol::QuarantineAnswer> discardQuarantinedOver(Transport& transport, const OnlineCall& call, const domain::OpId& op) {
    return signedIn(transport, call, [&op](Api& api, const std::string& token) { return api.discardQuarantined(token, {op}); });
}

Result<std::vector<protocol::QuarantinedOp>> quarantinedOps(const OnlineCall& call, const ServerAddress& server, std::size_t limit) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return quarantinedOpsOver(*transport, call, limit);
}

Result<protocol::QuarantineAnswer> applyQuarantined(const OnlineCall& call, const ServerAddress& server, const domain::OpId& op) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return applyQuarantinedOver(*transport, call, op);
}

Result<protocol::QuarantineAnswer> discardQuarantined(const OnlineCall& call, const ServerAddress& server, const domain::OpId& op) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return discardQuarantinedOver(*transport, call, op);
}

}  // namespace lianlu::sync
