// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/purge.h"

#include <string>
#include <vector>

#include "models/base/kill_point.h"
#include "models/db/connection.h"
#include "models/store/body.h"
#include "models/store/device_values.h"
#include "models/store/local_store.h"
#include "models/store/photo_store.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kMarked = "purge_scopes";

Result<std::vector<std::string>> marked(db::Connection& connection) {
    LIANLU_TRY(const auto text, devicevalues::load(connection, kMarked));
    if (!text || text->empty()) return std::vector<std::string>{};
    return parseList(*text);
}

}  // namespace

Result<void> Purge::mark(WriteTxn& txn, std::span<const domain::Scope> scopes) {
    LIANLU_TRY(auto all, marked(txn.connection()));
    for (const auto& scope : scopes) all.push_back(scope.toString());
    return devicevalues::save(txn.connection(), kMarked, listText(all));
}

Result<bool> Purge::isMarked(db::Connection& connection) {
    LIANLU_TRY(const auto all, marked(connection));
    return !all.empty();
}

Result<void> Purge::finish(WriteTxn& txn) {
    LIANLU_TRY(const auto all, marked(txn.connection()));
    if (all.empty()) return {};
    // Pages that are let go are overwritten from now on.
    LIANLU_CHECK(txn.connection().execute("PRAGMA secure_delete=ON"));
    for (const auto& text : all) {
        const auto scope = domain::Scope::parse(text);
        if (!scope) return fail(Code::damaged, "a purge of an unknown scope");
        LIANLU_CHECK(Replica::dropScope(txn, *scope));
        killPoint("mid-scope-purge");
    }
    LIANLU_CHECK(PhotoStore::sweep(txn.connection(), Time::max()));
    return devicevalues::save(txn.connection(), kMarked, {});
}

Result<void> Purge::run(LocalStore& store, std::span<const domain::Scope> scopes) {
    if (scopes.empty()) return {};
    if (auto done = store.writeNow([&](WriteTxn& txn) { return mark(txn, scopes); }); !done) return fail(std::move(done).error());
    killPoint("before-scope-purge");
    auto done = store.writeNow([](WriteTxn& txn) { return finish(txn); });
    if (!done) return fail(std::move(done).error());
    return {};
}

}  // namespace lianlu::store
