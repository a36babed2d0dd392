// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include "models/store/local_store.h"
#include "sync/client/backoff.h"
#include "sync/client/transport.h"
#include "sync/protocol/wake.h"

namespace lianlu::sync {

//! \brief Listens to the server's wake-up stream on a thread of its own, so that what others do is seen within a second and not at the next
//! poll. It asks for no token and changes nothing: it only says that there is something to fetch. Where the road carries no stream (an older
//! server, a proxy that holds answers back) the poll does alone what it did before.
class WakeListener {
public:
    enum class Note : std::uint8_t {
        news,      //!< a scope is further than this device
        back,      //!< the server is heard, after it was not
        tokenOver  //!< another access token is needed
    };
    using Tell = std::function<void(Note)>;  //!< called on the listener's thread

    WakeListener(store::LocalStore& store, std::uint64_t seed, Tell tell) : m_store(store), m_tell(std::move(tell)), m_backoff(seed) {}
    ~WakeListener() { stop(); }
    WakeListener(const WakeListener&) = delete;
    WakeListener& operator=(const WakeListener&) = delete;

    void start();
    void stop();  //!< at once, as far as the road can
    //! \brief From now on with this token, over this road. Thread: any.
    void use(std::shared_ptr<Transport> road, const std::string& token);

private:
    using Steady = std::chrono::steady_clock;

    void loop();
    [[nodiscard]] Result<std::chrono::milliseconds> listen(Transport& road, const std::string& token);
    void heard(std::span<const protocol::Wake> wakes);
    //! \brief Is any of them past this device's cursor, and not told before?
    [[nodiscard]] bool isNews(std::span<const protocol::Wake> wakes);

    store::LocalStore& m_store;
    Tell m_tell;
    Backoff m_backoff;                             //!< the thread's, as are those below
    std::map<domain::Scope, std::int64_t> m_told;  //!< heads that were told of
    std::string m_refused;                         //!< a token that is none any more
    bool m_heard = false, m_missed = false;

    std::mutex m_mutex;  //!< guards what follows
    std::condition_variable m_wake;
    std::shared_ptr<Transport> m_road;
    std::string m_token;
    std::atomic<bool> m_stopping = false, m_anew = false;
    std::thread m_thread;
};

}  // namespace lianlu::sync
