// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include <QObject>

#include "models/store/custody/profile.h"

namespace lianlu::app {

//! \brief The system's keychain through QtKeychain. Its jobs run on the event loop of this object's thread (the main one), the callers wait on
//! theirs, at most `patience`: with a prompter it may block for ever. Not to be called on this object's thread.
class KeychainQt final : public QObject, public store::Keychain {
    Q_OBJECT
public:
    explicit KeychainQt(std::chrono::milliseconds patience = std::chrono::seconds{8}, QObject* parent = nullptr);

    [[nodiscard]] Result<SecretBuffer> load(const std::string& name) override;
    [[nodiscard]] Result<void> save(const std::string& name, const SecretBuffer& secret) override;
    [[nodiscard]] Result<void> remove(const std::string& name) override;

private:
    struct Answer;
    //! \brief Runs `start` on this object's thread and waits for the answer it fills.
    [[nodiscard]] Result<void> ask(const std::function<void(std::shared_ptr<Answer>)>& start, SecretBuffer* out);

    std::chrono::milliseconds m_patience;
};

}  // namespace lianlu::app
