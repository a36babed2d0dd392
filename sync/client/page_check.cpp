// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/page_check.h"

#include <set>

namespace lianlu::sync {

namespace {

Result<void> checkState(const protocol::ScopeState& state, const std::map<domain::Scope, store::ScopeCursor>& asked) {
    const auto known = asked.find(state.cursor.scope);
    if (known == asked.end()) return fail(Code::server, "a page about a scope that was not asked for");
    if (!state.error.empty()) return {};
    if (state.cursor.seq < known->second.seq) return fail(Code::server, "a page whose cursor goes back");
    if (state.cursor.seq > state.head) return fail(Code::server, "a page past its head");
    if (state.cursor.epoch != known->second.epoch) return fail(Code::server, "a page of another epoch");
    return {};
}

}  // namespace

Result<void> checkPage(const protocol::PullResponse& page, const std::map<domain::Scope, store::ScopeCursor>& asked) {
    std::map<domain::Scope, std::int64_t> ends;
    for (const auto& state : page.scopes) {
        LIANLU_CHECK(checkState(state, asked));
        if (!state.error.empty()) continue;
        if (!ends.emplace(state.cursor.scope, state.cursor.seq).second) return fail(Code::server, "a page that tells a scope twice");
    }
    std::map<domain::Scope, std::int64_t> last;
    for (const auto& change : page.changes) {
        const auto end = ends.find(change.scope);
        if (end == ends.end()) return fail(Code::server, "a change of a scope that was not asked for");
        auto [at, fresh] = last.emplace(change.scope, asked.at(change.scope).seq + 1);
        if (change.seq < at->second || change.seq > end->second) return fail(Code::server, "a change outside of its page");
        at->second = change.seq;
        if (change.id.isNull() || change.ver <= 0) return fail(Code::server, "a change without id or version");
    }
    return {};
}

}  // namespace lianlu::sync
