// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"

namespace lianlu::sync {

enum class State : std::uint8_t { idle, syncing, offline, signInNeeded, updateNeeded, failed, stopped };

//! \brief What the status bar shows.
struct Status {
    State state = State::idle;
    int pending = 0, failed = 0, conflicted = 0;  //!< of what people did, whatever ops it took: as the queue lists it
    int photos = 0;                   //!< whose picture the server has not got yet
    int held = 0;                     //!< scopes of which much would be removed: a person decides (store::MassRemoval)
    std::int64_t lastSyncAt = 0;      //!< Unix ms; 0: never
    std::int64_t nextTryAt = 0;       //!< with offline
    std::optional<Error> error;       //!< with offline, failed: what the last try met
};

struct Progress {
    std::int64_t rowsDone = 0, rowsTotal = 0;
    std::string scope;  //!< text form; empty at the end
};

struct ServerAddress {
    std::string url;            //!< https://host[:port]; http only for loopback
    std::string caFile;         //!< PEM of a company CA, its path in UTF-8; empty: the system's
    std::string proxy{};        //!< http://[user:password@]host:port or socks5h://…; empty: as the environment says (https_proxy, no_proxy)

    [[nodiscard]] bool operator==(const ServerAddress&) const = default;
};

struct SignIn {
    ServerAddress server;
    std::string login;
    SecretBuffer password;
    std::string deviceName;
    std::string platform;
    std::string code{};  //!< of the second step; empty at first: the server says whether it asks for one (see second_step.h)
};

//! \brief GET /healthz with TLS checked: is there a Lianlu server? unreachable, timedOut, tlsUntrusted, notLianlu, protocolTooOld.
[[nodiscard]] Result<void> probe(const ServerAddress& server);
//! \brief Signs in and returns what to keep (Replica::saveDevice). Network only, no store.
[[nodiscard]] Result<store::DeviceState> signIn(const SignIn& request, const Clock& clock);

class Transport;

struct EngineOptions {
    std::string caFile;                     //!< PEM of a company CA for this engine; empty: the one kept in the store
    std::chrono::milliseconds poll{60'000}; //!< between two looks at the server; ± 20 %
    std::function<std::string(const std::string& url)> proxyFor{};  //!< the system's proxy for the server, as ServerAddress::proxy; asked on the engine's thread
    std::shared_ptr<Transport> transport;   //!< for tests; empty: HTTPS to the address in the store
    bool wakeUp = true;                     //!< listen for news beside the polls, once started
    std::uint64_t seed = 0;                 //!< of the jitter; 0: a random one
    std::int64_t photoBudget = std::int64_t{200} * 1024 * 1024;  //!< bytes of photos kept here; what was not sent stays beyond it
};

//! \brief The sync engine of one store: pushes, pulls, bootstraps. Either `start()` (own thread, wakes by itself, by poke(), by the
//! server's wake-up stream and by every write to the outbox) or `runOnce()` from a thread of the caller's.
class Engine {
public:
    using StatusListener = std::function<void(const Status&)>;
    using ProgressListener = std::function<void(const Progress&)>;

    Engine(store::LocalStore& store, const Clock& clock, EngineOptions options = {});
    ~Engine();

    //! \brief Called on the engine's thread. Set before start().
    void onStatus(StatusListener listener);
    void onProgress(ProgressListener listener);

    void start();
    void stop();  //!< ends the running request within a second
    void poke();  //!< now, not at the next tick; a server's Retry-After is still waited for
    //! \brief Shorter while a person looks at the window, longer in the background. From the next tick on. Thread: any.
    void setPollInterval(std::chrono::milliseconds interval);
    [[nodiscard]] Status status() const;

    //! \brief Push until empty, bootstrap what has no cursor, pull until the heads. `cancelled` is looked at between requests.
    [[nodiscard]] Result<void> runOnce(const std::atomic<bool>* cancelled = nullptr);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::sync
