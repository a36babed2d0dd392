// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/photos.h"

#include "models/store/photo_store.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/client/photo_mover.h"

namespace lianlu::sync {

Result<void> fetchPhotoOver(Transport& transport, const OnlineCall& call, domain::PhotoId id) {
    store::PhotoLine line;
    LIANLU_CHECK(call.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(line, store::PhotoStore::find(connection, id));
        return {};
    }));
    if (line.here) return {};
    Api api(transport);
    api.setCancelled(call.cancelled);
    Session session(api, call.store, call.clock);
    PhotoPace pace(1);  // asked for once, by hand: nothing is tried again by itself
    LIANLU_CHECK(PhotoMover(api, session, call.store, call.clock, pace).fetch({id, line.photo.sha256, line.photo.bytes}));
    auto room = call.store.writeNow([](store::WriteTxn& txn) { return store::PhotoStore::makeRoom(txn.connection(), store::kPhotoBudget); });
    if (!room) return fail(std::move(room).error());
    return {};
}

Result<void> fetchPhoto(const OnlineCall& call, const ServerAddress& server, domain::PhotoId photo) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return fetchPhotoOver(*transport, call, photo);
}

}  // namespace lianlu::sync
