// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/handover.h"

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

Result<protocol::Handover> askHandoverOver(Transport& transport, const OnlineCall& call, const protocol::HandoverRequest& wish) {
    auto stands = signedIn(transport, call, [&](Api& api, const std::string& token) { return api.handover(token, wish); });
    if (stands) return stands;
    const auto& error = stands.error();
    // One that does not know of it sees a wish without whereto.
    if (wish.undoes && error.code == Code::invalid && error.subject == "to_id") return fail(Code::refused, "handover-no-back", "undoes");
    if (error.code == Code::refused && error.subject == "undone_by") return fail(Code::refused, "handover-taken-back", error.subject);
    if (error.code == Code::refused && error.subject == "undo_until") return fail(Code::refused, "handover-too-old", error.subject);
    if (error.code == Code::refused && error.subject == "recorded") return fail(Code::refused, "handover-not-noted", error.subject);
    if (error.code == Code::conflict) return fail(Code::refused, "handover-runs", error.subject);
    if (error.code == Code::refused && error.subject == "to_id") return fail(Code::refused, "target-not-a-guide", error.subject);
    return stands;
}

Result<protocol::HandoverList> listHandoversOver(Transport& transport, const OnlineCall& call) {
    auto list = signedIn(transport, call, [](Api& api, const std::string& token) { return api.handovers(token); });
    if (!list && (list.error().code == Code::notFound || list.error().code == Code::unsupported)) return fail(Code::refused, "handover-no-back", "handovers");
    return list;
}

Result<protocol::Handover> readHandoverOver(Transport& transport, const OnlineCall& call, const Uuid& id) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.handoverState(token, id); });
}

Result<protocol::Handover> askHandover(const OnlineCall& call, const ServerAddress& server, const protocol::HandoverRequest& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return askHandoverOver(*transport, call, wish);
}

Result<protocol::HandoverList> listHandovers(const OnlineCall& call, const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return listHandoversOver(*transport, call);
}

Result<protocol::Handover> readHandover(const OnlineCall& call, const ServerAddress& server, const Uuid& id) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return readHandoverOver(*transport, call, id);
}

}  // namespace lianlu::sync
