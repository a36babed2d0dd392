// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/secret_buffer.h"
#include "models/domain/rules/coupon.h"
#include "sync/client/transport.h"
#include "sync/protocol/custody.h"
#include "sync/protocol/messages.h"
#include "tests/support/fake_world.h"

namespace lianlu::test {

struct FakeAccount {
    std::string login, password;
    domain::AccountId account;
    domain::StaffId staff;
    domain::StoreId store;
    std::string name;
    std::string role = "guide";
    std::vector<domain::Scope> scopes;
};

//! \brief At most so many within a window.
class FakeLimit {
public:
    FakeLimit(std::size_t most, std::chrono::minutes window) : m_most(most), m_window(window) {}
    [[nodiscard]] bool take(const std::string& key, Time now);
    void giveBack(const std::string& key);

private:
    std::size_t m_most;
    std::chrono::minutes m_window;
    std::map<std::string, std::vector<Time>> m_taken;
};

//! \brief A server in memory that speaks openapi.yaml over the Transport interface; the conformance suite holds it to what the
//! real one does. What the tests change besides stands in world(). Thread: any, but world() only between requests.
class FakeServer {
    template <class Look>
    [[nodiscard]] auto locked(Look look) const {
        const std::lock_guard guard(m_mutex);
        return look();
    }

public:
    explicit FakeServer(const Clock& clock) : m_clock(clock) {}

    void add(FakeAccount account) { m_accounts.insert_or_assign(account.login, std::move(account)); }
    [[nodiscard]] FakeAccount& account(const std::string& login) { return m_accounts.at(login); }
    [[nodiscard]] FakeWorld& world() {
        // What requests that have ended did is seen from here on.
        const std::lock_guard guard(m_mutex);
        return m_world;
    }
    //! \brief A road to this server; must not outlive it.
    [[nodiscard]] std::shared_ptr<sync::Transport> connect();
    [[nodiscard]] sync::HttpAnswer handle(const sync::HttpRequest& request);
    //! \brief GET /v1/wake: heads at once, then whenever they have grown; ends with its access token.
    [[nodiscard]] Result<sync::HttpAnswer> listen(const sync::HttpRequest& request, const sync::Transport::OnPiece& onPiece);
    //! \brief Changes the world while devices are at work, and tells who listens. What a device pushed is told by itself.
    void change(const std::function<void(FakeWorld&)>& work);
    //! \brief Looks at the world while devices are at work.
    void look(const std::function<void(const FakeWorld&)>& work);
    //! \brief Whoever listens looks whether it still wants to.
    void nudge();
    [[nodiscard]] int listeners() const noexcept { return m_listeners; }

    //! \brief Signs leases and orders. Tests change it, or take its secret, to be somebody else.
    [[nodiscard]] SecretBuffer& deviceKey() noexcept { return m_deviceKey; }
    void setLeaseLife(std::chrono::hours life) noexcept { m_leaseLife = life; }
    //! \brief From now on the device may hold nothing; with `order` what /v1/device/order answers to a nonce.
    void revoke(const domain::DeviceId& device, std::function<std::optional<protocol::WipeOrder>(const std::string& nonce)> order = {});
    [[nodiscard]] bool isWiped(const domain::DeviceId& device) const { return locked([&] { return m_wiped.contains(device); }); }
    [[nodiscard]] std::size_t surrendered() const noexcept { return m_surrendered; }

    //! \brief Bytes that devices sent, by the id of their row. Between requests.
    [[nodiscard]] std::map<Uuid, std::string>& photos() noexcept { return m_photos; }
    //! \brief Whoever sends or fetches a photo is told to wait so many seconds; 0: nobody is.
    void refusePhotosFor(int seconds) noexcept { m_photosRefused = seconds; }
    void setRowsPerChunk(std::size_t rows) { m_rowsPerChunk = rows; }
    //! \brief Forgets all cuts: chunks of an older manifest answer 410.
    void forgetSnapshots() { m_snapshots.clear(); }
    //! \brief Ends all access tokens, and the streams with them.
    void expireAccess();
    [[nodiscard]] std::size_t opsApplied() const { return locked([&] { return m_results.size(); }); }
    [[nodiscard]] bool knows(const domain::OpId& op) const { return locked([&] { return m_results.contains(op); }); }

    //! \brief All that a database would hold; access tokens are signed and need none.
    struct Saved;
    [[nodiscard]] std::shared_ptr<const Saved> save() const;
    //! \brief As after a restore or a fail-over that lost commits: rows, log, answers and numbers as they were.
    void goBackTo(const Saved& earlier);

private:
    struct Device {
        std::string login;
        std::int64_t nextOpSeq = 1;
        std::string name, platform;
        std::int64_t enrolledAt = 0, lastSeenAt = 0, revokedAt = 0, wipeOrderedAt = 0, wipedAt = 0;
    };
    struct Refresh {
        std::string login;
        domain::DeviceId device;
        Time usedAt{};
        std::string successor;  //!< the answer that a replay within a minute gets again
    };
    struct Access {
        std::string login;
        domain::DeviceId device;
        Time until{};
    };
    struct StoredResult {
        std::string op;
        protocol::OpResult result;
    };

    void announce();
    [[nodiscard]] sync::HttpAnswer photo(const Access& who, const sync::HttpRequest& request);
    [[nodiscard]] sync::HttpAnswer lease(const Access& who, const std::string& body);
    [[nodiscard]] sync::HttpAnswer surrender(const std::string& body);
    [[nodiscard]] sync::HttpAnswer order(const std::string& body);
    [[nodiscard]] sync::HttpAnswer wiped(const std::string& body);
    [[nodiscard]] sync::HttpAnswer devices(const Access& who);
    [[nodiscard]] sync::HttpAnswer revokeDevice(const Access& who, const std::string& body);
    [[nodiscard]] std::optional<sync::HttpAnswer> refuseToken(const std::string& token, const domain::DeviceId& device);
    [[nodiscard]] protocol::ManagedDevice managed(const domain::DeviceId& id) const;
    void noteDevice(const protocol::SignInRequest& asked);
    void endDevice(const domain::DeviceId& device, std::function<std::optional<protocol::WipeOrder>(const std::string&)> order);
    [[nodiscard]] sync::HttpAnswer signIn(const std::string& body);
    [[nodiscard]] sync::HttpAnswer refresh(const std::string& body);
    [[nodiscard]] protocol::Session session(const FakeAccount& account) const;
    [[nodiscard]] protocol::Session newTokens(const FakeAccount& account, const domain::DeviceId& device);
    [[nodiscard]] const Access* access(const sync::HttpRequest& request) const;
    [[nodiscard]] sync::HttpAnswer push(const Access& who, const std::string& body);
    [[nodiscard]] sync::HttpAnswer pull(const Access& who, const std::string& body);
    [[nodiscard]] protocol::ScopeState pullScope(const protocol::Cursor& cursor, std::size_t budget, std::vector<protocol::Change>& changes);
    [[nodiscard]] std::int64_t matching(const domain::Scope& scope, const std::vector<protocol::Cursor>& checkpoints);
    [[nodiscard]] std::string chainAt(const domain::Scope& scope, std::int64_t seq);
    [[nodiscard]] sync::HttpAnswer bootstrap(const Access& who, const std::string& path);
    [[nodiscard]] sync::HttpAnswer manifest(const domain::Scope& scope);

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    FakeWorld m_world;
    std::map<std::string, FakeAccount> m_accounts;
    std::map<domain::DeviceId, Device> m_devices;
    std::map<std::string, Refresh> m_refresh;
    std::map<std::string, Access, std::less<>> m_access;
    std::map<domain::OpId, StoredResult> m_results;
    std::map<std::string, std::vector<std::string>> m_snapshots;
    std::map<Uuid, std::string> m_photos;
    std::atomic<int> m_photosRefused = 0;
    std::size_t m_rowsPerChunk = 20'000;
    int m_tokens = 0;
    SecretBuffer m_deviceKey = domain::CouponKey::generate().secret;
    std::chrono::hours m_leaseLife{24 * 14};
    std::map<domain::DeviceId, std::function<std::optional<protocol::WipeOrder>(const std::string&)>> m_revoked;
    std::set<domain::DeviceId> m_wiped;
    FakeLimit m_perDevice{60, std::chrono::hours(1)}, m_ends{60, std::chrono::hours(1)}, m_wrongTokens{60, std::chrono::minutes(10)};
    std::atomic<std::size_t> m_surrendered = 0;  //!< also asked for while an order is answered

    //! Apart from the world, which is the test's between requests.
    std::mutex m_headsMutex;
    std::condition_variable m_news;
    std::map<domain::Scope, std::int64_t> m_heads;
    std::set<std::string, std::less<>> m_over;  //!< access tokens that were ended
    std::atomic<int> m_listeners = 0;
};

struct FakeServer::Saved {
    FakeWorld world;
    std::map<domain::DeviceId, std::int64_t> numbers;
    std::map<domain::OpId, StoredResult> results;
    std::map<std::string, Refresh> refresh;
};

}  // namespace lianlu::test
