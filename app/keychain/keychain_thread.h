// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

#include "models/store/custody/profile.h"

namespace lianlu::app {

class KeychainQt;

//! \brief The system's keychain for a program without an event loop: Qt's runs on a thread of its own from the first question on.
//! One a process, and no other QCoreApplication. Thread: one.
class KeychainThread final : public store::Keychain {
public:
    KeychainThread() = default;
    ~KeychainThread() override;

    [[nodiscard]] Result<SecretBuffer> load(const std::string& name) override;
    [[nodiscard]] Result<void> save(const std::string& name, const SecretBuffer& secret) override;
    [[nodiscard]] Result<void> remove(const std::string& name) override;

private:
    [[nodiscard]] KeychainQt& started();

    std::thread m_thread;
    KeychainQt* m_keychain = nullptr;  //!< lives on m_thread, as long as it
};

}  // namespace lianlu::app
