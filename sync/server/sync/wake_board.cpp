// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/wake_board.h"

#include <algorithm>

#include "sync/protocol/wake.h"

namespace lianlu::server {

namespace {
constexpr int kFullSeconds = 60;
}

//! All of it but its birth and death under the board's lock.
class WakeBoard::Listener final : public BodyStream {
public:
    Listener(std::shared_ptr<WakeBoard> board, const Who& who) : m_board(std::move(board)), m_who(who) {}
    ~Listener() override {
        const std::scoped_lock lock(m_board->m_mutex);
        m_board->m_all.erase(this);
        for (const auto& watch : m_watches) {
            auto& others = watch.scope->second.listeners;
            others.erase(std::find(others.begin(), others.end(), this));
            if (others.empty()) m_board->m_scopes.erase(watch.scope);
        }
    }

    Piece take() override {
        const std::scoped_lock lock(m_board->m_mutex);
        Piece piece;
        if (!m_greeted) piece.bytes = protocol::wakeGreeting();
        for (auto& watch : m_watches) {
            if (!watch.due) continue;
            piece.bytes += protocol::wakeEvent(watch.scope->first, watch.scope->second.head);
            watch.due = false;
        }
        if (m_beat && piece.bytes.empty()) piece.bytes = protocol::kWakeComment;
        m_greeted = true;
        m_beat = m_told = false;
        piece.last = m_ended;
        return piece;
    }

    void onReady(std::function<void()> ready) override {
        const std::scoped_lock lock(m_board->m_mutex);
        m_ready = std::move(ready);
    }

    void watch(Scopes::iterator scope) {
        scope->second.listeners.push_back(this);
        m_watches.push_back({scope, scope->second.head >= 0});
    }
    void due(Scopes::iterator scope) {
        const auto watch = std::lower_bound(m_watches.begin(), m_watches.end(), scope->first, [](const Watch& one, const std::string& name) { return one.scope->first < name; });
        watch->due = true;
        call();
    }
    void beat() {
        m_beat = true;
        call();
    }
    void end() {
        m_ended = true;
        call();
    }
    [[nodiscard]] const Who& who() const noexcept { return m_who; }
    [[nodiscard]] bool ended() const noexcept { return m_ended; }

private:
    struct Watch {
        Scopes::iterator scope;
        bool due = false;
    };
    void call() {
        if (m_told || !m_ready) return;
        m_told = true;
        m_ready();
    }

    std::shared_ptr<WakeBoard> m_board;
    Who m_who;
    std::vector<Watch> m_watches;  //!< by name
    std::function<void()> m_ready;
    bool m_greeted = false, m_beat = false, m_ended = false, m_told = false;
};

Result<std::shared_ptr<BodyStream>> WakeBoard::add(const Who& who, const std::vector<std::string>& scopes) {
    const std::set<std::string> names(scopes.begin(), scopes.end());
    auto listener = std::make_shared<Listener>(shared_from_this(), who);
    const std::scoped_lock lock(m_mutex);
    std::size_t all = 0, ofAccount = 0;
    Listener* before = nullptr;
    for (auto* other : m_all) {
        if (other->ended()) continue;
        if (other->who().device == who.device) {
            before = other;
            continue;
        }
        ++all;
        ofAccount += other->who().account == who.account ? 1 : 0;
    }
    if (all >= m_limits.listeners || ofAccount >= m_limits.perAccount)
        return fail(Error{Code::inUse, all >= m_limits.listeners ? "too many listeners" : "too many listeners of one account", {}, kFullSeconds});
    if (before) before->end();
    for (const auto& name : names) listener->watch(m_scopes.try_emplace(name).first);
    m_all.insert(listener.get());
    return listener;
}

std::size_t WakeBoard::size() const {
    const std::scoped_lock lock(m_mutex);
    return static_cast<std::size_t>(std::count_if(m_all.begin(), m_all.end(), [](const Listener* one) { return !one->ended(); }));
}

WakeBoard::Heads WakeBoard::heads() const {
    const std::scoped_lock lock(m_mutex);
    Heads heads;
    for (const auto& [name, watched] : m_scopes) {
        heads.scopes.push_back(name);
        heads.seqs.push_back(watched.head);
    }
    return heads;
}

void WakeBoard::tell(std::span<const std::pair<std::string, std::int64_t>> news) {
    const std::scoped_lock lock(m_mutex);
    for (const auto& [name, head] : news) {
        const auto scope = m_scopes.find(name);
        if (scope == m_scopes.end() || scope->second.head == head) continue;
        scope->second.head = head;
        for (auto* listener : scope->second.listeners) listener->due(scope);
    }
}

void WakeBoard::beat() {
    const std::scoped_lock lock(m_mutex);
    for (auto* listener : m_all) listener->beat();
}

template <class Which>
void WakeBoard::endIf(const Which& which) {
    const std::scoped_lock lock(m_mutex);
    for (auto* listener : m_all)
        if (!listener->ended() && which(listener->who())) listener->end();
}

void WakeBoard::endExpired(Time now) {
    endIf([now](const Who& who) { return who.expires <= now; });
}

void WakeBoard::endFamily(const Uuid& family) {
    endIf([&family](const Who& who) { return who.family == family; });
}

std::vector<Uuid> WakeBoard::families() const {
    const std::scoped_lock lock(m_mutex);
    std::set<Uuid> families;
    for (const auto* listener : m_all)
        if (!listener->ended()) families.insert(listener->who().family);
    return {families.begin(), families.end()};
}

}  // namespace lianlu::server
