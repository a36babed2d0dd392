// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/photo_mover.h"

#include <utility>
#include <vector>

#include "models/domain/rules/photo.h"
#include "models/store/write_txn.h"

namespace lianlu::sync {

namespace {

constexpr int kAtOnce = 50;

//! What the server says of this one photo; the next may fare better.
bool isOfThisPhoto(Code code) noexcept {
    switch (code) {
        case Code::invalid:
        case Code::notFound:
        case Code::forbidden:
        case Code::tooLarge:
        case Code::refused:
        case Code::conflict:
        case Code::exists:
        case Code::unsupported: return true;
        default: return false;
    }
}

Result<void> done(Result<store::ChangeSet> written) {
    if (!written) return fail(std::move(written).error());
    return {};
}

}  // namespace

Result<void> PhotoMover::run() {
    if (m_clock.now() < m_pace.notBefore) return {};
    auto moved = sendAll();
    if (moved) moved = fetchBook();
    if (moved) m_pace.backoff.reset();
    // The server is there and asks to wait, or has a trouble of its own: photos wait, rows need not.
    if (!moved && (moved.error().code == Code::rateLimited || moved.error().code == Code::server)) {
        m_pace.notBefore = m_clock.now() + m_pace.backoff.next(moved.error());
        moved = {};
    }
    LIANLU_CHECK(tidy());
    return moved;
}

Result<void> PhotoMover::sendAll() {
    for (;;) {
        std::vector<store::PhotoToMove> waiting;
        LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(waiting, store::PhotoStore::toSend(connection, m_clock.now(), kAtOnce));
            return {};
        }));
        if (waiting.empty()) return {};
        for (const auto& photo : waiting) {
            if (yields()) return {};
            LIANLU_CHECK(send(photo));
        }
    }
}

Result<void> PhotoMover::send(const store::PhotoToMove& photo) {
    std::optional<std::string> bytes;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(bytes, store::PhotoStore::bytes(connection, photo.sha256));
        return {};
    }));
    if (!bytes) return note(photo, {Code::notFound, "gone meanwhile"});
    const auto sent = m_session.with([&](const std::string& token) { return m_api.putPhoto(token, photo.id, *bytes); });
    if (!sent) return note(photo, sent.error());
    return done(m_store.writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::markSent(txn, photo.id); }));
}

Result<void> PhotoMover::fetchBook() {
    LIANLU_TRY(const auto device, m_session.device());
    const auto book = domain::Scope::book(device.staffId);
    for (;;) {
        std::vector<store::PhotoToMove> missing;
        store::PhotoCounts counts;
        LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(missing, store::PhotoStore::toFetch(connection, book, m_clock.now(), kAtOnce));
            LIANLU_TRY(counts, store::PhotoStore::counts(connection));
            return {};
        }));
        if (missing.empty()) return {};
        for (const auto& photo : missing) {
            counts.held += photo.bytes;
            // What is fetched unasked pushes nothing out.
            if (yields() || counts.held > m_budget) return {};
            if (auto fetched = fetch(photo); !fetched && !isOfThisPhoto(fetched.error().code)) return fetched;
        }
    }
}

Result<void> PhotoMover::fetch(const store::PhotoToMove& photo) {
    auto bytes = m_session.with([&](const std::string& token) { return m_api.photo(token, photo.id); });
    if (bytes && store::PhotoStore::hashOf(*bytes) != photo.sha256) bytes = fail(Code::invalid, "bytes of another photo");
    if (!bytes) {
        LIANLU_CHECK(note(photo, bytes.error()));
        return fail(std::move(bytes).error());
    }
    return done(m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_CHECK(store::PhotoStore::keep(txn, photo.sha256, *bytes));
        return store::PhotoStore::markSent(txn, photo.id);
    }));
}

Result<void> PhotoMover::note(const store::PhotoToMove& photo, const Error& error) {
    if (!isOfThisPhoto(error.code)) return fail(error);
    return done(m_store.writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::markFailed(txn, photo.id, codeName(error.code)); }));
}

Result<void> PhotoMover::tidy() {
    const auto usedBefore = m_clock.now() - store::kPhotoUndo;
    bool untidy = false;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(untidy, store::PhotoStore::isUntidy(connection, usedBefore, m_budget));
        return {};
    }));
    if (!untidy) return {};
    return done(m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_CHECK(store::PhotoStore::sweep(txn.connection(), usedBefore));
        return store::PhotoStore::makeRoom(txn.connection(), m_budget);
    }));
}

}  // namespace lianlu::sync
