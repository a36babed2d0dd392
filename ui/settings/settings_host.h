// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "models/base/result.h"
#include "ui/common/theme.h"
#include "ui/shell/secret_entry.h"

namespace lianlu::ui {

//! \brief What Settings shows of this computer, as words.
struct DeviceInfo {
    QString server;
    QString device;
    QString person;
    QString brand;
    QString role;
    QString folder;
    QString version;
};

//! \brief What Settings can change; the composition root does it. Thread: the screen's.
class SettingsHost {
public:
    virtual ~SettingsHost() = default;
    //! \brief system, zh_CN, zh_TW or en.
    [[nodiscard]] virtual QString language() const = 0;
    //! \brief Builds the window's pages anew in that language.
    virtual void setLanguage(const QString& code) = 0;
    [[nodiscard]] virtual Scheme scheme() const = 0;
    virtual void setScheme(Scheme scheme) = 0;
    [[nodiscard]] virtual int lockMinutes() const = 0;
    virtual void setLockMinutes(int minutes) = 0;
    [[nodiscard]] virtual DeviceInfo device() const = 0;
    //! \brief True: the passphrase works only together with a secret of this computer's keychain.
    [[nodiscard]] virtual QFuture<Result<bool>> keychainUsed() = 0;
    [[nodiscard]] virtual Result<void> checkPassphrase(const SecretBuffer& passphrase) const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> changePassphrase(const Secret& old, const Secret& fresh) = 0;
};

}  // namespace lianlu::ui
