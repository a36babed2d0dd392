// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/cli/app.h"
#include "app/cli/command.h"
#include "models/actions/context.h"
#include "models/base/secret_buffer.h"
#include "models/base/utf8_path.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"

namespace lianlu::cli {

//! \brief The profile named by --profile or LIANLU_PROFILE with those enrolled anew beside it, newest use first; else the only one below the
//! default root. Empty: none.
[[nodiscard]] Outcome<std::vector<store::ProfilePaths>> chosenProfiles(const Arguments& arguments);
//! \brief The newest of them for a sign-in; a new folder where there is none yet.
[[nodiscard]] Outcome<store::ProfilePaths> profileForSignIn(const Arguments& arguments);

//! \brief From the environment variable, else asked without echo.
[[nodiscard]] Outcome<SecretBuffer> secretFrom(App& app, const char* variable, std::string_view promptKey);
//! \brief A passphrase that the rules allow: from the environment variable, else asked twice.
[[nodiscard]] Outcome<SecretBuffer> newPassphrase(App& app, const char* variable);
//! \brief The first that opens, by passphrase, or by recovery code with --recovery.
[[nodiscard]] Outcome<store::UnlockedProfile> unlock(App& app, const Arguments& arguments, const std::vector<store::ProfilePaths>& profiles);
[[nodiscard]] Outcome<store::UnlockedProfile> unlockWith(App& app, const SecretBuffer& passphrase, const std::vector<store::ProfilePaths>& profiles);

//! \brief An open store with whom it belongs to.
class Desk {
public:
    //! \brief Whether a device that was away from its server for too long may do this: only what brings it back.
    enum class Away : std::uint8_t { refused, allowed };
    [[nodiscard]] static Outcome<Desk> open(App& app, const Arguments& arguments, Away away = Away::refused);

    [[nodiscard]] const store::ProfilePaths& profile() const noexcept { return m_profile; }
    [[nodiscard]] store::LocalStore& store() const noexcept { return *m_store; }
    [[nodiscard]] const store::DeviceState& device() const noexcept { return m_device; }
    [[nodiscard]] actions::Context context() const;
    //! \brief Runs `job` with a reader's connection and returns what it returns.
    template <class Job>
    [[nodiscard]] auto read(Job job) const -> std::invoke_result_t<Job, db::Connection&> {
        std::invoke_result_t<Job, db::Connection&> answer = fail(Code::internal, "not read");
        auto done = m_store->read([&](db::Connection& connection) -> Result<void> {
            answer = job(connection);
            return {};
        });
        if (!done) return tl::unexpected(std::move(done).error());
        return answer;
    }

private:
    Desk(App& app, store::ProfilePaths profile, std::unique_ptr<store::LocalStore> held, store::DeviceState device)
        : m_app(&app), m_profile(std::move(profile)), m_store(std::move(held)), m_device(std::move(device)) {}

    App* m_app;
    store::ProfilePaths m_profile;
    std::unique_ptr<store::LocalStore> m_store;
    store::DeviceState m_device;
};

}  // namespace lianlu::cli
