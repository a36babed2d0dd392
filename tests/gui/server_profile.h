// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

#include <QTemporaryDir>

#include "app/workbench/options.h"
#include "models/store/custody/profile.h"
#include "sync/client/engine.h"
#include "sync/client/enrolment.h"
#include "tests/gui/desk_profile.h"
#include "tests/server/server_world.h"

namespace lianlu::test {

//! \brief A profile of somebody of the real server's brand, signed in and loaded.
class ServerProfile {
public:
    ServerProfile(const std::string& url, const std::string& login, const std::string& code = {}, const std::string& password = ServerWorld::kPassword) {
        const auto made = check(store::enrolKey(paths(), SecretBuffer::fromText(kPassphrase), nullptr, store::KdfStrength::forTests));
        const sync::SignIn request{{url, {}}, login, SecretBuffer::fromText(password), "desk of " + login, "test", code};
        const auto device = check(sync::signIn(request, m_clock));
        if (const auto done = sync::enrol(paths().store(), made.key, device, m_clock); !done) throw std::runtime_error(done.error().describe());
    }
    [[nodiscard]] store::ProfilePaths paths() const { return {std::filesystem::path(m_folder.path().toStdU16String()) / "profile"}; }
    [[nodiscard]] app::Options options() const {
        app::Options options;
        options.profile = paths().folder;
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        options.passphrase = std::make_shared<SecretBuffer>(SecretBuffer::fromText(kPassphrase));
        return options;
    }

private:
    template <class T>
    static T check(Result<T> result) {
        if (!result) throw std::runtime_error(result.error().describe());
        return std::move(*result);
    }
    SystemClock m_clock;
    QTemporaryDir m_folder;
};

}  // namespace lianlu::test
