// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/key_change.h"

#include "models/db/connection.h"
#include "models/store/custody/durable_file.h"
#include "models/store/custody/recovery_code.h"
#include "models/store/draft.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

namespace test_key_change {

using namespace lianlu;
using namespace lianlu::store;

namespace {

namespace fs = std::filesystem;

constexpr auto kQuick = KdfStrength::forTests;
constexpr const char* kPassphrase = "tea in the afternoon";
constexpr int kEdits = 400;

fs::path pathOf(const QString& path) { return path.toStdU16String(); }
SecretBuffer secret(std::string_view text) { return SecretBuffer::fromText(text); }
const SystemClock kClock;

//! The device and some hundred texts, so that the file has pages enough to be killed in the middle of.
Result<void> fill(LocalStore& store) {
    auto done = store.writeNow([](WriteTxn& txn) -> Result<void> {
        DeviceState device;
        device.deviceId = {Uuid::fromName("key-change", "device")};
        device.refreshToken = "a session";
        LIANLU_CHECK(Replica::saveDevice(txn, device));
        for (int i = 0; i < kEdits; ++i) LIANLU_CHECK(Settings::save(txn, "note." + std::to_string(i), std::string(6'000, 'x') + std::to_string(i)));
        return {};
    });
    if (!done) return fail(done.error());
    return {};
}

//! Whether all that fill() wrote is there, and the device is the same one with its session.
Result<bool> isWhole(const ProfilePaths& paths, const SecretBuffer& key) {
    LIANLU_TRY(const auto store, LocalStore::open(paths.store(), key, kClock));
    LIANLU_CHECK(store->verify());
    bool whole = true;
    LIANLU_CHECK(store->read([&whole](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto device, Replica::device(connection));
        whole = device && device->deviceId == domain::DeviceId{Uuid::fromName("key-change", "device")} && device->refreshToken == "a session";
        for (int i = 0; i < kEdits; ++i) {
            LIANLU_TRY(const auto note, Settings::load(connection, "note." + std::to_string(i)));
            whole = whole && note && note->ends_with("x" + std::to_string(i));
        }
        return {};
    }));
    return whole;
}

QStringList filesIn(const fs::path& folder) {
    QStringList names;
    for (const auto& entry : fs::directory_iterator(folder)) names << QString::fromStdU16String(entry.path().filename().u16string());
    names.sort();
    return names;
}

}  // namespace

class TestKeyChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths.folder = pathOf(m_folder->path()) / "one";
        auto made = enrolKey(m_paths, secret(kPassphrase), nullptr, kQuick);
        QVERIFY(made);
        m_key = std::move(made->key);
        m_oldCode = made->recoveryCode;
        auto store = LocalStore::create(m_paths.store(), m_key, kClock);
        QVERIFY(store);
        QVERIFY(fill(**store));
        QVERIFY((*store)->backUp());
    }

    void allIsThereUnderTheNewKeyAndNothingUnderTheOld() {
        const auto code = newRecoveryCode();
        const auto fresh = changeKey(m_paths, m_key, secret(kPassphrase), code, nullptr, kClock.now(), kQuick);
        QVERIFY2(fresh.has_value(), fresh ? "" : fresh.error().describe().c_str());
        QVERIFY(!fresh->equals(m_key));
        QVERIFY(isWhole(m_paths, *fresh).value_or(false));
        QVERIFY(!opensStore(m_paths, m_key));
        const auto byPassphrase = unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr);
        QVERIFY(byPassphrase && byPassphrase->equals(*fresh));
        const auto byCode = unlockWithRecoveryCode(m_paths, secret(recoveryCodeText(code)));
        QVERIFY(byCode && byCode->equals(*fresh));
        QCOMPARE(unlockWithRecoveryCode(m_paths, secret(m_oldCode)).error().code, Code::wrongPassphrase);
        // The backup before is gone, and the one that is there now opens with the new key alone.
        const auto backups = backupsOf(m_paths.store(), *fresh);
        QCOMPARE(backups.size(), std::size_t{1});
        QVERIFY(backups.front().takenAt);
        QVERIFY(!checkBackup(backups.front().file, m_key));
        const auto left = filesIn(m_paths.folder);
        QVERIFY2(!left.contains(QStringLiteral("store.db.rekey")), qPrintable(left.join(u' ')));
    }

    void isRefusedWhileSomebodyHasItOpen() {
        const auto store = LocalStore::open(m_paths.store(), m_key, kClock);
        QVERIFY(store);
        const auto refused = changeKey(m_paths, m_key, secret(kPassphrase), newRecoveryCode(), nullptr, kClock.now(), kQuick);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::inUse);
        QVERIFY(unlockWithRecoveryCode(m_paths, secret(m_oldCode)));
    }

    void aDamagedStoreKeepsItsKey() {
        {
            std::fstream bytes(m_paths.store(), std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(40 * 8192 + 100);
            bytes.write("broken", 6);
        }
        const auto size = fs::file_size(m_paths.store());
        const auto refused = changeKey(m_paths, m_key, secret(kPassphrase), newRecoveryCode(), nullptr, kClock.now(), kQuick);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::damaged);
        QCOMPARE(fs::file_size(m_paths.store()), size);
        QVERIFY(opensStore(m_paths, m_key));
        QCOMPARE(backupsOf(m_paths.store(), m_key).size(), std::size_t{1});
        QVERIFY(!filesIn(m_paths.folder).contains(QStringLiteral("store.db.rekey")));
        const auto key = unlockWithRecoveryCode(m_paths, secret(m_oldCode));
        QVERIFY(key && key->equals(m_key));
    }

    void CR11_aKillMidKeyChangeLeavesOneThatOpens_data() {
        QTest::addColumn<QString>("point");
        // Two keyslot writes of two generations each: the slots of both keys, then those of the new one.
        for (const char* point : {"mid-key-change:1", "mid-key-change:2", "key-change-exported", "mid-keyslot-write:1", "before-keyslot-rename:1",
                                  "after-keyslot-rename:1", "mid-keyslot-write:2", "after-keyslot-rename:2", "before-key-change-placed",
                                  "after-key-change-placed", "mid-keyslot-write:3", "after-keyslot-rename:3", "mid-keyslot-write:4",
                                  "after-keyslot-rename:4", "key-change-settled", "mid-backup:1"})
            QTest::newRow(point) << QString::fromLatin1(point);
    }
    void CR11_aKillMidKeyChangeLeavesOneThatOpens() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        QFETCH(QString, point);
        const auto newCode = recoveryCodeText(newRecoveryCode());
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_KILL_AT"), point);
        environment.insert(QStringLiteral("LIANLU_TEST_PROFILE"), QString::fromStdU16String(m_paths.folder.u16string()));
        environment.insert(QStringLiteral("LIANLU_TEST_CODE"), QString::fromStdString(newCode));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_key_change")});
        QVERIFY(child.waitForFinished(60'000));
        QVERIFY2(child.exitStatus() == QProcess::CrashExit || child.exitCode() == 137, child.readAllStandardError().constData());

        // What a person has: the passphrase, and both codes. Exactly one code opens, before and after the passphrase was used.
        const bool oldOpens = unlockWithRecoveryCode(m_paths, secret(m_oldCode)).has_value();
        const bool newOpens = unlockWithRecoveryCode(m_paths, secret(newCode)).has_value();
        QVERIFY(oldOpens != newOpens);
        const auto key = unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr);
        QVERIFY2(key.has_value(), key ? "" : key.error().describe().c_str());
        QCOMPARE(key->equals(m_key), oldOpens);
        QVERIFY(isWhole(m_paths, *key).value_or(false));
        QCOMPARE(unlockWithRecoveryCode(m_paths, secret(m_oldCode)).has_value(), oldOpens);
        QCOMPARE(unlockWithRecoveryCode(m_paths, secret(newCode)).has_value(), newOpens);
        const auto kept = KeySlotStore(m_paths.keyslots()).read();
        QVERIFY(kept && isSettled(*kept));
        QCOMPARE(kept->entries.size(), std::size_t{2});
        QVERIFY(!filesIn(m_paths.folder).contains(QStringLiteral("store.db.rekey")));
        // And the change can be made after all.
        QVERIFY(changeKey(m_paths, *key, secret(kPassphrase), newRecoveryCode(), nullptr, kClock.now(), kQuick));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ProfilePaths m_paths;
    SecretBuffer m_key;
    std::string m_oldCode;
};

//! The same program is the child that is killed while it changes the key.
int testMain(int argc, char** argv) {
    if (const auto profile = qEnvironmentVariable("LIANLU_TEST_PROFILE"); !profile.isEmpty()) {
        if (!startCrypto()) return 3;
        const ProfilePaths paths{pathOf(profile)};
        const auto code = parseRecoveryCode(qEnvironmentVariable("LIANLU_TEST_CODE").toStdString());
        const auto key = unlockWithPassphrase(paths, secret(kPassphrase), nullptr);
        if (!key || !code) return 2;
        return changeKey(paths, *key, secret(kPassphrase), *code, nullptr, kClock.now(), kQuick) ? 0 : 1;
    }
    QCoreApplication app(argc, argv);
    TestKeyChange test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_key_change

#include "test_key_change.moc"
