// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/store/replica.h"
#include "sync/client/engine.h"

namespace lianlu::sync {

class Transport;

struct EnrolOptions {
    std::string login;                     //!< kept in the store, to be filled in when the person signs in again; empty: not known
    std::string caFile;                    //!< PEM of a company CA, kept in the store; empty: that of an interrupted try, else the system's
    std::string proxy{};                   //!< as ServerAddress::proxy
    std::shared_ptr<Transport> transport;  //!< for tests; empty: HTTPS to device.serverUrl
    int attempts = 6;                      //!< of one request, with growing pauses, before enrol gives up with the error
};

//! \brief The first bootstrap: after sync::signIn, fetches every scope of `device` into a new store at `storeFile` and saves `device`
//! in it. Afterwards LocalStore::open(storeFile, key, clock) opens it.
//!
//! The store is built in the folder `storeFile` + ".enrol" and moved when it is whole and its digests agree with the server's: a
//! file named `storeFile` is never half a store. What is in before an interruption (power cut, cancelled, no network) stays in
//! that folder, encrypted with `key`, and the next call goes on from the last lasting chunk; the folder goes when the store stands.
//! Code::exists when there is a store already; else what the network, the disk or the server says; cancelled.
//! `progress` is called on threads of the bootstrap, one at a time. Blocks: not for the screen's thread.
[[nodiscard]] Result<void> enrol(const std::filesystem::path& storeFile, const SecretBuffer& key, const store::DeviceState& device,
                                 const Clock& clock, Engine::ProgressListener progress = {},
                                 const std::atomic<bool>* cancelled = nullptr, const EnrolOptions& options = {});

//! \brief The device of an interrupted enrolment, with its newest refresh token: hand it to enrol() to go on without signing in
//! again. Nothing: there is none, or `key` is another one.
[[nodiscard]] std::optional<store::DeviceState> interruptedEnrolment(const std::filesystem::path& storeFile, const SecretBuffer& key);

}  // namespace lianlu::sync
