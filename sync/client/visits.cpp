// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/visits.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "models/store/visits.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"
#include "sync/protocol/codec.h"

namespace lianlu::sync {

namespace {

constexpr std::int64_t kLongestMs = 24LL * 3'600'000;

//! By this device's clock, which may be off.
Result<void> keep(const OnlineCall& call, const protocol::VisitCard& card, std::int64_t until, std::int64_t serverTime) {
    const auto left = std::chrono::milliseconds(serverTime >= 0 && until > serverTime ? std::min(until - serverTime, kLongestMs) : 0);
    const store::GuestPass pass{card.customerId, call.clock.now() + left, protocol::encode(card)};
    auto kept = call.store.writeNow([&pass](store::WriteTxn& txn) { return store::Visits::save(txn, pass); });
    if (!kept) return fail(std::move(kept).error());
    return {};
}

}  // namespace

Result<protocol::LookupAnswer> lookUpOver(Transport& transport, const OnlineCall& call, const protocol::LookupRequest& wish) {
    LIANLU_TRY(auto answer, signedIn(transport, call, [&](Api& api, const std::string& token) { return api.lookUp(token, wish); }));
    if (answer.card && answer.until > 0) LIANLU_CHECK(keep(call, *answer.card, answer.until, answer.serverTime));
    return answer;
}

Result<protocol::GuestVisit> readVisitOver(Transport& transport, const OnlineCall& call, domain::CustomerId customer) {
    auto visit = signedIn(transport, call, [&](Api& api, const std::string& token) { return api.visit(token, customer); });
    if (visit) {
        // Joined with another meanwhile: what is written names the one that was found.
        auto card = visit->card;
        card.customerId = customer;
        LIANLU_CHECK(keep(call, card, visit->until, visit->serverTime));
        return visit;
    }
    if (visit.error().code != Code::notFound) return visit;
    auto gone = call.store.writeNow([customer](store::WriteTxn& txn) { return store::Visits::forget(txn, customer); });
    if (!gone) return fail(std::move(gone).error());
    return fail(Code::notFound, "visit-over");
}

Result<protocol::LookupAnswer> lookUp(const OnlineCall& call, const ServerAddress& server, const protocol::LookupRequest& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return lookUpOver(*transport, call, wish);
}

Result<protocol::GuestVisit> readVisit(const OnlineCall& call, const ServerAddress& server, domain::CustomerId customer) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return readVisitOver(*transport, call, customer);
}

}  // namespace lianlu::sync
