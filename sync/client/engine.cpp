// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/engine.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <utility>

#include "models/store/mass_removal.h"
#include "models/store/outbox.h"
#include "models/store/photo_store.h"
#include "models/store/queries_queue.h"
#include "sync/client/backoff.h"
#include "sync/client/company_ca.h"
#include "sync/client/curl_transport.h"
#include "sync/client/photo_mover.h"
#include "sync/client/round.h"
#include "sync/client/wake_listener.h"

namespace lianlu::sync {

namespace {

using Steady = std::chrono::steady_clock;

// What wakes one device wakes a thousand: they come within this time, not in one moment.
constexpr std::chrono::milliseconds kWakeSpread{400};
// Where there is always something new (a load is running), each asks less often.
constexpr std::chrono::milliseconds kWakeGap{1'000}, kBusyWakeGap{5'000};
constexpr int kBusyFrom = 10;  // wakes in a row

State stateAfter(const Error& error) noexcept {
    switch (error.code) {
        case Code::unauthenticated:
        case Code::wrongCredentials: return State::signInNeeded;
        case Code::protocolTooOld: return State::updateNeeded;
        case Code::unreachable:
        case Code::timedOut:
        case Code::rateLimited:
        case Code::notLianlu:
        case Code::tlsUntrusted: return State::offline;
        default: return State::failed;
    }
}

}  // namespace

class Engine::Impl {
public:
    Impl(store::LocalStore& store, const Clock& clock, EngineOptions options)
        : m_store(store),
          m_clock(clock),
          m_options(std::move(options)),
          m_poll(m_options.poll),
          m_photoPace(m_options.seed != 0 ? m_options.seed + 2 : std::random_device{}()),
          m_backoff(m_options.seed != 0 ? m_options.seed : std::random_device{}()),
          m_listener(store, m_options.seed != 0 ? m_options.seed + 1 : std::random_device{}(), [this](WakeListener::Note note) { onWake(note); }) {}
    ~Impl() { stop(); }

    void onStatus(StatusListener listener) { m_onStatus = std::move(listener); }
    void onProgress(ProgressListener listener) { m_onProgress = std::move(listener); }

    void start() {
        if (m_thread.joinable()) return;
        m_stopping = false;
        m_subscription = m_store.subscribe([this](const store::ChangeSet& changes) {
            if (!changes.outbox) return;
            const std::lock_guard lock(m_mutex);
            m_outboxChanged = true;
            m_wake.notify_all();
        });
        m_thread = std::thread([this] { loop(); });
        if (m_options.wakeUp) m_listener.start();
    }

    void stop() {
        m_subscription.reset();
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_wake.notify_all();
        }
        m_listener.stop();
        if (!m_thread.joinable()) return;
        m_thread.join();
        m_stopping = false;  // runOnce may still be called
        setState(State::stopped, std::nullopt, 0);
    }

    void poke() {
        const std::lock_guard lock(m_mutex);
        m_poked = true;
        m_wake.notify_all();
    }

    void setPollInterval(std::chrono::milliseconds interval) {
        const std::lock_guard lock(m_mutex);
        m_poll = std::max(interval, std::chrono::milliseconds(100));
        m_pollChanged = true;
        m_wake.notify_all();
    }

    Status status() const {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

    Result<void> runOnce(const std::atomic<bool>* cancelled) {
        const std::lock_guard one(m_running);
        setState(State::syncing, std::nullopt, 0);
        auto done = round([this, cancelled] { return m_stopping.load() || (cancelled && cancelled->load()); });
        if (done) setState(State::idle, std::nullopt, 0);
        else setState(done.error().code == Code::cancelled ? State::idle : stateAfter(done.error()), done.error(), 0);
        return done;
    }

private:
    Result<void> round(std::function<bool()> cancelled) {
        LIANLU_TRY(const auto transport, road());
        Round round(*transport, m_store, m_clock, std::move(cancelled), m_onProgress, m_photoPace);
        round.setPhotoBudget(m_options.photoBudget);
        // Whatever is to be pushed or pulled meanwhile goes first; who runs one round by hand wants it whole.
        round.yieldPhotosWhen([this] { return std::this_thread::get_id() == m_loopThread.load() && hasRowsToMove(); });
        LIANLU_CHECK(round.run());
        m_listener.use(transport, m_access->now());
        return {};
    }

    //! On the engine's thread, in a round. What that round itself has settled is no new work.
    bool hasRowsToMove() {
        std::unique_lock lock(m_mutex);
        if (m_poked || m_news) return true;
        if (!std::exchange(m_outboxChanged, false)) return false;
        lock.unlock();
        const int pending = recount();
        lock.lock();
        if (pending > 0) m_outboxChanged = true;
        return pending > 0;
    }

    //! On the listener's thread.
    void onWake(WakeListener::Note note) {
        const std::lock_guard lock(m_mutex);
        switch (note) {
            case WakeListener::Note::news: m_news = true; break;
            case WakeListener::Note::tokenOver: m_tokenOver = true; break;
            case WakeListener::Note::back:
                if (m_status.state == State::offline) m_poked = true;
                break;
        }
        m_wake.notify_all();
    }

    //! When what is new shall be fetched. Under m_mutex, on the engine's thread.
    Steady::time_point dueAfterNews() {
        const auto now = Steady::now();
        m_wokenInARow = now - m_lastWoken < 3 * kWakeGap ? m_wokenInARow + 1 : 0;
        const auto gap = m_wokenInARow < kBusyFrom ? kWakeGap : kBusyWakeGap;
        const auto due = std::max(now, m_lastWoken + gap) + m_backoff.between(std::chrono::milliseconds(0), kWakeSpread);
        m_lastWoken = due;
        return due;
    }

    //! The connection is kept from round to round, as long as the address is the same.
    Result<std::shared_ptr<Transport>> road() {
        if (m_options.transport) return m_options.transport;
        std::optional<store::DeviceState> device;
        LIANLU_CHECK(m_store.read([&device](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(device, store::Replica::device(connection));
            return {};
        }));
        if (!device) return fail(Code::unauthenticated, "nobody has signed in on this store");
        ServerAddress address{device->serverUrl, m_options.caFile};
        if (address.caFile.empty()) {
            LIANLU_TRY(address.caFile, keptCaFile(m_store));
        }
        if (m_options.proxyFor) address.proxy = m_options.proxyFor(address.url);
        if (!m_transport || m_address != address) {
            LIANLU_TRY(m_transport, CurlTransport::create(address));
            m_address = std::move(address);
        }
        return m_transport;
    }

    void loop() {
        m_loopThread = std::this_thread::get_id();
        auto due = Steady::now();
        for (;;) {
            if (!sleepUntil(due)) return;
            const auto done = runOnce(nullptr);
            if (m_stopping) return;
            due = Steady::now() + pauseAfter(done);
        }
    }

    std::chrono::milliseconds pauseAfter(const Result<void>& done) {
        if (done) {
            m_backoff.reset();
            m_notBefore = Steady::now();
            const std::lock_guard lock(m_mutex);
            return m_backoff.jittered(m_poll);
        }
        const auto pause = m_backoff.next(done.error());
        m_notBefore = Steady::now() + std::chrono::seconds(done.error().retryAfterSeconds);
        setState(stateAfter(done.error()), done.error(), toUnixMs(m_clock.now()) + pause.count());
        return pause;
    }

    //! Until `due`, a poke, or new work while all is well. Failures are tried again at their time, not at every keystroke.
    bool sleepUntil(Steady::time_point due) {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_stopping) return false;
            if (m_poked) {
                m_poked = false;
                due = std::min(due, std::max(m_notBefore, Steady::now()));
            }
            // As with new work: failures are tried again at their time.
            if (std::exchange(m_news, false) && !m_status.error) due = std::min(due, dueAfterNews());
            if (std::exchange(m_tokenOver, false) && !m_status.error) due = Steady::now();
            if (m_pollChanged) {
                m_pollChanged = false;
                if (!m_status.error) due = std::min(due, Steady::now() + m_poll);
            }
            if (m_outboxChanged) {
                m_outboxChanged = false;
                const bool well = !m_status.error;
                lock.unlock();
                const int pending = recount();
                lock.lock();
                if (well && pending > 0) due = Steady::now();
            }
            if (Steady::now() >= due) return true;
            m_wake.wait_until(lock, due);
        }
    }

    //! \return ops that wait to be sent.
    int recount() {
        Status shown;
        {
            const std::lock_guard lock(m_mutex);
            shown = m_status;
        }
        refill(shown);
        publish(shown);
        int toSend = 0;
        (void)m_store.read([&toSend](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::counts(connection));
            toSend = ops.pending - ops.waitingForRow;
            return {};
        });
        return toSend;
    }

    void refill(Status& status) const {
        (void)m_store.read([&status](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto counts, store::openQueueCounts(connection));
            status.pending = counts[store::QueueGroup::waiting];
            status.failed = counts[store::QueueGroup::refused];
            status.conflicted = counts[store::QueueGroup::conflicted];
            LIANLU_TRY(const auto photos, store::PhotoStore::counts(connection));
            status.photos = static_cast<int>(photos.unsent);
            LIANLU_TRY(const auto held, store::MassRemoval::held(connection));
            for (const auto& removal : held)
                if (removal.answer == store::HeldRemoval::Answer::none) ++status.held;
            LIANLU_TRY(const auto device, store::Replica::device(connection));
            if (device) status.lastSyncAt = device->lastSyncAt;
            return {};
        });
    }

    void setState(State state, std::optional<Error> error, std::int64_t nextTryAt) {
        Status shown;
        shown.state = state;
        shown.error = std::move(error);
        shown.nextTryAt = nextTryAt;
        refill(shown);
        publish(shown);
    }

    void publish(const Status& shown) {
        {
            const std::lock_guard lock(m_mutex);
            m_status = shown;
        }
        if (m_onStatus) m_onStatus(shown);
    }

    store::LocalStore& m_store;
    const Clock& m_clock;
    EngineOptions m_options;
    StatusListener m_onStatus;
    ProgressListener m_onProgress;

    std::mutex m_running;  //!< one round at a time
    std::shared_ptr<Transport> m_transport;
    ServerAddress m_address;  //!< of m_transport
    std::shared_ptr<AccessToken> m_access = accessOf(m_store);  //!< lives as long as the engine, whoever uses it

    mutable std::mutex m_mutex;  //!< guards what follows
    std::condition_variable m_wake;
    Status m_status;
    std::chrono::milliseconds m_poll;
    bool m_poked = false, m_outboxChanged = false, m_pollChanged = false, m_news = false, m_tokenOver = false;
    std::atomic<bool> m_stopping = false;

    PhotoPace m_photoPace;  //!< of whoever holds m_running
    Backoff m_backoff;  //!< the thread's, as are those below
    Steady::time_point m_notBefore{}, m_lastWoken{};
    int m_wokenInARow = 0;
    WakeListener m_listener;
    std::shared_ptr<void> m_subscription;
    std::thread m_thread;
    std::atomic<std::thread::id> m_loopThread{};  //!< m_thread is still being written when its loop begins
};

Engine::Engine(store::LocalStore& store, const Clock& clock, EngineOptions options)
    : m_impl(std::make_unique<Impl>(store, clock, std::move(options))) {}
Engine::~Engine() = default;
void Engine::onStatus(StatusListener listener) { m_impl->onStatus(std::move(listener)); }
void Engine::onProgress(ProgressListener listener) { m_impl->onProgress(std::move(listener)); }
void Engine::start() { m_impl->start(); }
void Engine::stop() { m_impl->stop(); }
void Engine::poke() { m_impl->poke(); }
void Engine::setPollInterval(std::chrono::milliseconds interval) { m_impl->setPollInterval(interval); }
Status Engine::status() const { return m_impl->status(); }
Result<void> Engine::runOnce(const std::atomic<bool>* cancelled) { return m_impl->runOnce(cancelled); }

}  // namespace lianlu::sync
