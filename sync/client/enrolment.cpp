// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/enrolment.h"

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "models/store/local_store.h"
#include "models/store/write_txn.h"
#include "sync/client/bootstrapper.h"
#include "sync/client/company_ca.h"
#include "sync/client/curl_transport.h"
#include "sync/client/custody.h"
#include "sync/client/sign_in.h"

namespace lianlu::sync {

namespace {

namespace fs = std::filesystem;

fs::path workFolder(const fs::path& storeFile) {
    auto folder = storeFile;
    folder += ".enrol";
    return folder;
}

Result<void> ioError(const char* what, const std::error_code& error) {
    if (error == std::errc::no_space_on_device) return fail(Code::diskFull, what);
    if (error == std::errc::read_only_file_system || error == std::errc::permission_denied) return fail(Code::readOnly, what);
    return fail(Code::io, what);
}

//! The store in the making: that of an interrupted try by the same device, else a new one.
Result<std::unique_ptr<store::LocalStore>> storeInTheMaking(const fs::path& folder, const SecretBuffer& key,
                                                            const store::DeviceState& device, const Clock& clock) {
    const auto file = folder / "store.db";
    std::error_code error;
    if (fs::exists(file, error)) {
        auto found = store::LocalStore::open(file, key, clock);
        if (!found && found.error().code == Code::inUse) return found;
        if (found) {
            std::optional<store::DeviceState> known;
            LIANLU_CHECK((*found)->read([&known](db::Connection& connection) -> Result<void> {
                LIANLU_TRY(known, store::Replica::device(connection));
                return {};
            }));
            if (known && known->accountId == device.accountId && known->scopes == device.scopes) {
                // The tokens of the newest sign-in; a device that never pushed may change its id.
                if (known->deviceId == device.deviceId) return found;
                auto saved = (*found)->writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, device); });
                if (!saved) return fail(std::move(saved).error());
                return found;
            }
            found->reset();
        }
    }
    // Nothing of a person's work can be in there: it only ever held the server's rows.
    fs::remove_all(folder, error);
    fs::create_directories(folder, error);
    if (error) {
        LIANLU_CHECK(ioError("make the folder of the enrolment", error));
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    LIANLU_TRY(auto made, store::LocalStore::create(file, key, clock));
    auto saved = made->writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, device); });
    if (!saved) return fail(std::move(saved).error());
    return made;
}

//! Waits in small steps, so that a cancelled enrolment ends within a tenth of a second.
bool pauseUnless(const std::atomic<bool>* cancelled, std::chrono::milliseconds length) {
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    const auto until = std::chrono::steady_clock::now() + length;
    while (std::chrono::steady_clock::now() < until) {
        if (cancelled && cancelled->load()) return false;
        never.wait_for(lock, std::min<std::chrono::milliseconds>(std::chrono::milliseconds(100), length));
    }
    return true;
}

Result<std::vector<domain::Scope>> scopesOf(const store::DeviceState& device) {
    std::vector<domain::Scope> scopes;
    for (const auto& text : device.scopes) {
        const auto scope = domain::Scope::parse(text);
        if (!scope) return fail(Code::server, "session with a scope that is none");
        scopes.push_back(*scope);
    }
    return scopes;
}

}  // namespace

Result<void> enrol(const fs::path& storeFile, const SecretBuffer& key, const store::DeviceState& device, const Clock& clock,
                   Engine::ProgressListener progress, const std::atomic<bool>* cancelled, const EnrolOptions& options) {
    std::error_code error;
    if (fs::exists(storeFile, error)) return fail(Code::exists, "there is a store already");
    const auto folder = workFolder(storeFile);
    LIANLU_TRY(auto store, storeInTheMaking(folder, key, device, clock));
    if (auto kept = store->writeNow([&](store::WriteTxn& txn) -> Result<void> {
            if (!options.login.empty()) LIANLU_CHECK(keepLogin(txn, options.login));
            return keepCaFile(txn, options.caFile);
        }); !kept)
        return fail(std::move(kept).error());

    std::shared_ptr<Transport> transport = options.transport;
    if (!transport) {
        LIANLU_TRY(const auto caFile, keptCaFile(*store));
        LIANLU_TRY(transport, CurlTransport::create({device.serverUrl, caFile, options.proxy}));
    }
    Api api(*transport);
    if (cancelled) api.setCancelled([cancelled] { return cancelled->load(); });
    Session session(api, *store, clock);
    Bootstrapper bootstrapper(api, session, *store);
    bootstrapper.onProgress(std::move(progress));
    bootstrapper.retry(options.attempts, [cancelled](std::chrono::milliseconds length) { return pauseUnless(cancelled, length); });
    // The session tells the scopes of today, which may be others than at the sign-in.
    LIANLU_CHECK(session.refresh());
    LIANLU_CHECK(renewLease(api, session, *store, clock));
    LIANLU_TRY(const auto now, session.device());
    LIANLU_TRY(const auto scopes, scopesOf(now));
    LIANLU_CHECK(bootstrapper.first(scopes));
    LIANLU_CHECK(session.updateDevice([&clock](store::DeviceState& state) { state.lastSyncAt = toUnixMs(clock.now()); }));

    store.reset();  // checkpoints and closes: the one file holds all
    fs::rename(folder / "store.db", storeFile, error);
    if (error) return ioError("put the store in its place", error);
    fs::remove_all(folder, error);
    return {};
}

std::optional<store::DeviceState> interruptedEnrolment(const fs::path& storeFile, const SecretBuffer& key) {
    std::error_code error;
    const auto file = workFolder(storeFile) / "store.db";
    if (!fs::exists(file, error)) return std::nullopt;
    const SystemClock clock;
    const auto store = store::LocalStore::open(file, key, clock);
    if (!store) return std::nullopt;
    std::optional<store::DeviceState> known;
    const auto read = (*store)->read([&known](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(known, store::Replica::device(connection));
        return {};
    });
    if (!read || !known || known->refreshToken.empty()) return std::nullopt;
    return known;
}

}  // namespace lianlu::sync
