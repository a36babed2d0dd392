// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/store_check.h"

#include <algorithm>

#include "models/db/connection.h"
#include "models/store/body.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "models/store/scopes.h"

namespace lianlu::store {

namespace {

//! A check that finds damage says so in rows, or by failing on the page that it meets.
Result<bool> silent(db::Connection& connection, std::string_view pragma) {
    const auto ask = [&]() -> Result<bool> {
        LIANLU_TRY(const auto statement, connection.prepare(pragma));
        LIANLU_TRY(const bool complaint, statement->step());
        return !complaint || statement->text(0) == "ok";
    };
    auto answer = ask();
    if (!answer && answer.error().code == Code::damaged) return false;
    return answer;
}

Result<bool> indexesFit(db::Connection& connection) {
    LIANLU_TRY(const auto indexes,
               connection.prepare("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"));
    for (;;) {
        LIANLU_TRY(const bool more, indexes->step());
        if (!more) return true;
        const auto table = "\"" + indexes->string(1) + "\"";
        const auto rows = connection.integer("SELECT count(*) FROM " + table + " NOT INDEXED");
        const auto entries = connection.integer("SELECT count(*) FROM " + table + " INDEXED BY \"" + indexes->string(0) + "\"");
        if (!rows || !entries || *rows != *entries) return false;
    }
}

void readOutbox(db::Connection& connection, StoreReport& report) {
    const auto read = [&]() -> Result<void> {
        LIANLU_TRY(const auto ops, connection.prepare("SELECT old, new, hint FROM outbox NOT INDEXED ORDER BY position"));
        for (;;) {
            LIANLU_TRY(const bool more, ops->step());
            if (!more) return {};
            ++report.ops;
            if (!parseFields(ops->text(0)) || !parseFields(ops->text(1)) || (!ops->isNull(2) && !parseFields(ops->text(2)))) ++report.unreadableOps;
        }
    };
    report.outbox = read().has_value();
}

Result<void> compareDigests(db::Connection& connection, StoreReport& report) {
    LIANLU_TRY(const auto cursors, Replica::cursors(connection));
    for (const auto& cursor : cursors) {
        StoreReport::Scope scope{cursor.scope.toString()};
        const auto kept = Replica::digest(connection, cursor.scope);
        const auto counted = countDigest(connection, cursor.scope);
        scope.readable = kept && counted;
        scope.kept = kept.value_or(0);
        scope.counted = counted.value_or(0);
        report.scopes.push_back(std::move(scope));
    }
    return {};
}

}  // namespace

bool StoreReport::sound() const noexcept {
    return pages && content && indexes && outbox && unreadableOps == 0 &&
           std::all_of(scopes.begin(), scopes.end(), [](const Scope& scope) { return scope.readable && scope.kept == scope.counted; });
}

Result<StoreReport> checkStore(const LocalStore& store) {
    StoreReport report;
    LIANLU_CHECK(store.read([&report](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(report.pages, silent(connection, "PRAGMA cipher_integrity_check"));
        LIANLU_TRY(report.content, silent(connection, "PRAGMA quick_check(1)"));
        const auto fits = indexesFit(connection);
        report.indexes = fits && *fits;
        readOutbox(connection, report);
        return compareDigests(connection, report);
    }));
    return report;
}

}  // namespace lianlu::store
