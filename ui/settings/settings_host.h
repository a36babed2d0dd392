// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QDateTime>
#include <QFuture>
#include <QString>

#include "models/base/result.h"
#include "models/store/custody/profile.h"
#include "ui/common/theme.h"
#include "ui/shell/secret_entry.h"

namespace lianlu::ui {

class AccountHost;

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

//! \brief A computer of somebody of the manager's own stores.
struct TeamDevice {
    QString id;
    QString name;
    QString platform;
    QString person;
    QString staff;  //!< id of the person
    QDateTime lastSeen, revoked, wipeOrdered, wiped;  //!< null: not
    bool thisOne = false;
};

//! \brief A store that was set aside when this computer was set up anew.
struct AsideStore {
    QString folder;  //!< where it is, and by what it is named to the host
    QDate since;     //!< null: not known
    qint64 bytes = 0;
};

//! \brief What somebody has who changes the passphrase: the present one, or the recovery code.
struct KeyProof {
    Secret secret;
    bool byRecoveryCode = false;
};

//! \brief What Settings can change; the composition root does it. Thread: the screen's.
class SettingsHost {
public:
    virtual ~SettingsHost() = default;
    [[nodiscard]] virtual AccountHost& account() = 0;
    //! \brief system, zh_CN, zh_TW or en.
    [[nodiscard]] virtual QString language() const = 0;
    //! \brief Builds the window's pages anew in that language.
    virtual void setLanguage(const QString& code) = 0;
    [[nodiscard]] virtual Scheme scheme() const = 0;
    virtual void setScheme(Scheme scheme) = 0;
    [[nodiscard]] virtual int lockMinutes() const = 0;
    virtual void setLockMinutes(int minutes) = 0;
    //! \brief Whether the system tells when an own task falls due.
    [[nodiscard]] virtual bool remindsOfTasks() const = 0;
    virtual void setRemindsOfTasks(bool reminds) = 0;
    [[nodiscard]] virtual DeviceInfo device() const = 0;
    //! \brief Opens the dialog that makes a support bundle, over the window.
    virtual void openSupport() = 0;
    //! \brief What holds the key now; asks the keychain.
    [[nodiscard]] virtual QFuture<Result<store::Protection>> protection() = 0;
    [[nodiscard]] virtual Result<void> checkPassphrase(const SecretBuffer& passphrase) const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> changePassphrase(const KeyProof& proof, const Secret& fresh) = 0;
    //! \brief Whether the passphrase is the present one.
    [[nodiscard]] virtual QFuture<Result<void>> provePassphrase(const Secret& passphrase) = 0;
    //! \brief A code that opens nothing yet.
    [[nodiscard]] virtual QString newRecoveryCode() = 0;
    [[nodiscard]] virtual QFuture<Result<void>> keepRecoveryCode(const Secret& passphrase, const Secret& code) = 0;
    //! \brief Locks, writes the store under a new key that passphrase and `code` open, and unlocks; the desk is another one afterwards.
    virtual void changeKey(const Secret& passphrase, const Secret& code) = 0;
    //! \brief Those kept aside on this computer, but for the one that is open.
    [[nodiscard]] virtual QFuture<std::vector<AsideStore>> asideStores() = 0;
    //! \brief Nothing opens it any more afterwards.
    [[nodiscard]] virtual QFuture<Result<void>> removeAside(const QString& folder) = 0;
    //! \brief One of the people of this computer again.
    [[nodiscard]] virtual QFuture<Result<void>> putBackAside(const QString& folder) = 0;
    //! \brief Only a manager has others' computers to look after. Online only, both.
    [[nodiscard]] virtual bool managesDevices() const = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<TeamDevice>>> teamDevices() = 0;
    [[nodiscard]] virtual QFuture<Result<TeamDevice>> endDevice(const QString& id, bool wipe) = 0;
};

}  // namespace lianlu::ui
