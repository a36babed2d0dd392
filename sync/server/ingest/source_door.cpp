// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/source_door.h"

#include "models/base/text.h"

namespace lianlu::server {

namespace {
constexpr std::size_t kMostKnown = 10'000;  // keys that were rotated away stay until then, and cost a hash
}

std::string_view bearerOf(const Request& request) {
    const auto header = request.header("authorization");
    return text::lowerAscii(header.substr(0, 7)) == "bearer " ? text::trim(header.substr(7)) : std::string_view{};
}

bool SourceDoor::isKnown(const std::string& hash) {
    const std::lock_guard lock(m_mutex);
    return m_known.contains(hash);
}

void SourceDoor::know(const std::string& hash, bool right) {
    const std::lock_guard lock(m_mutex);
    if (!right) {
        m_known.erase(hash);
        return;
    }
    if (m_known.size() >= kMostKnown) m_known.clear();
    m_known.insert(hash);
}

Result<void> SourceDoor::glance(const Request& head) {
    const auto key = bearerOf(head);
    const auto now = m_clock.now();
    if (!looksLikeSourceKey(key)) {
        m_metrics.count("lianlu_ingest_keyless_total");
        if (const int wait = m_keyless.take(head.remote, now)) return slowDown(wait, "too many posts without a key");
        return fail(Code::unauthenticated, "no such key");
    }
    if (isKnown(sourceKeyHash(key))) return {};
    // Not by name as at sign-in: 256 random bits are not guessed, and anybody could lock a brand's source out.
    if (const int wait = m_wrong.take(head.remote, now)) return slowDown(wait, "too many wrong keys");
    return {};
}

Result<SourceEntry> SourceDoor::admit(const Request& head, pg::Connection& connection) {
    const auto key = bearerOf(head);
    const auto hash = sourceKeyHash(key);
    auto source = sourceByKey(connection, key);
    const bool wrong = !source && source.error().code == Code::unauthenticated;
    if (wrong) m_metrics.count("lianlu_ingest_wrong_keys_total");
    else if (!isKnown(hash)) m_wrong.giveBack(head.remote);
    if (source || wrong) know(hash, source.has_value());
    return source;
}

}  // namespace lianlu::server
