// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "models/store/custody/profile.h"
#include "tests/actions/cli_runner.h"
#include "tests/actions/shop_floor.h"

namespace lianlu::actions::test {

inline constexpr const char* kPassphrase = "tea in the afternoon";

inline QString str(const char* text) { return QString::fromUtf8(text); }
inline QString str(const std::string& text) { return QString::fromStdString(text); }

//! A profile as a sign-in leaves it, with the persons of ShopFloor; closed, so that the program can open it.
class Profile {
public:
    Profile() : run(m_folder.path()) {
        paths.folder = std::filesystem::path(m_folder.filePath(QStringLiteral("profile")).toStdU16String());
        auto made = store::enrolKey(paths, SecretBuffer::fromText(kPassphrase), nullptr, store::KdfStrength::forTests);
        if (!made) qFatal("enrol");
        recoveryCode = str(made->recoveryCode);
        floor.vault.key = std::move(made->key);
        if (const auto opened = floor.open(); !opened) qFatal("open: %s", opened.error().describe().c_str());
        store::DeviceState device;
        device.deviceId = {uuid("device")};
        device.serverUrl = "http://127.0.0.1:9";  // nobody listens
        device.refreshToken = "a token of an earlier sign-in";
        device.staffId = floor.vault.staff;
        device.storeId = floor.vault.shop;
        device.role = "guide";
        device.staffName = "陈导购";
        const auto saved = floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, device); });
        if (!saved) qFatal("save device");
        close();
        std::filesystem::copy_file(floor.vault.file(), paths.store());
        run.set("LIANLU_PASSPHRASE", str(kPassphrase));
        run.set("LIANLU_PROFILE", str(paths.folder.string()));
    }
    void close() { floor.vault.store.reset(); }
    [[nodiscard]] Result<std::unique_ptr<store::LocalStore>> open() {
        return store::LocalStore::open(paths.store(), floor.vault.key, floor.vault.clock);
    }

private:
    QTemporaryDir m_folder;

public:
    store::ProfilePaths paths;
    ShopFloor floor;
    QString recoveryCode;
    CliRunner run;
};

}  // namespace lianlu::actions::test
