// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/app.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <sstream>

namespace test_cli_keychain {

using namespace lianlu;

namespace {

constexpr const char* kPassphrase = "tea in the afternoon";

class FakeKeychain final : public store::Keychain {
public:
    Result<SecretBuffer> load(const std::string& name) override {
        const auto found = entries.find(name);
        if (silent || found == entries.end()) return fail(Code::notFound, "no entry");
        return SecretBuffer::fromText(found->second);
    }
    Result<void> save(const std::string& name, const SecretBuffer& value) override {
        entries[name] = std::string(value.text());
        return {};
    }
    Result<void> remove(const std::string& name) override {
        entries.erase(name);
        return {};
    }
    std::map<std::string, std::string> entries;
    bool silent = false;
};

}  // namespace

//! The command line before a store whose passphrase slot needs the system's keychain, as the workbench enrols it.
class TestCliKeychain : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    store::ProfilePaths m_paths;
    FakeKeychain m_keychain;
    std::string m_code;
    std::ostringstream m_out, m_err;

    int run(std::vector<std::string> words, store::Keychain* keychain) {
        m_out.str({});
        m_err.str({});
        words.insert(words.end(), {"--profile", m_paths.folder.string(), "--lang", "en"});
        return cli::run(m_out, m_err, words, keychain);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths.folder = std::filesystem::path(m_folder->path().toStdU16String()) / "profile";
        m_keychain = {};
        auto made = store::enrolKey(m_paths, SecretBuffer::fromText(kPassphrase), &m_keychain, store::KdfStrength::forTests);
        QVERIFY(made && made->keychainUsed);
        m_code = made->recoveryCode;
        const SystemClock clock;
        auto held = store::LocalStore::create(m_paths.store(), made->key, clock);
        QVERIFY(held);
        store::DeviceState device;
        device.deviceId = {Uuid::fromName("cli", "device")};
        device.role = "guide";
        QVERIFY((*held)->writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, device); }));
        qputenv("LIANLU_PASSPHRASE", kPassphrase);
        qunsetenv("LIANLU_PROFILE");
    }
    void cleanupTestCase() { qunsetenv("LIANLU_PASSPHRASE"); }

    void ST08_aLostKeychainIsSaidAndTheCodeMendsIt() {
        QCOMPARE(run({"key", "show"}, &m_keychain), 0);
        QVERIFY(m_out.str().find("together with a secret of the system's keychain") != std::string::npos);
        m_keychain.entries.clear();
        QCOMPARE(run({"key", "show"}, &m_keychain), 0);
        QVERIFY(m_out.str().find("does not give its secret") != std::string::npos);
        QCOMPARE(run({"queue", "list"}, &m_keychain), 1);
        qputenv("LIANLU_RECOVERY_CODE", m_code.c_str());
        qputenv("LIANLU_NEW_PASSPHRASE", "coffee in the morning");
        QCOMPARE(run({"key", "passphrase", "--recovery"}, &m_keychain), 0);
        qputenv("LIANLU_PASSPHRASE", "coffee in the morning");
        QCOMPARE(run({"queue", "list"}, &m_keychain), 0);
        QCOMPARE(m_keychain.entries.size(), std::size_t{1});
        // And where there is none any more, the passphrase stands alone from then on.
        m_keychain.silent = true;
        QCOMPARE(run({"key", "passphrase", "--recovery"}, nullptr), 0);
        QCOMPARE(run({"key", "show"}, nullptr), 0);
        QVERIFY(m_out.str().find("passphrase alone") != std::string::npos);
        QCOMPARE(run({"queue", "list"}, nullptr), 0);
        qunsetenv("LIANLU_RECOVERY_CODE");
        qunsetenv("LIANLU_NEW_PASSPHRASE");
    }

    void opensWithTheKeychain() {
        QCOMPARE(run({"store", "verify"}, &m_keychain), 0);
        QVERIFY(m_out.str().find("sound") != std::string::npos);
    }

    void ST08_aKeychainThatIsGoneLeavesTheRecoveryCode() {
        m_keychain.silent = true;
        QCOMPARE(run({"store", "verify"}, &m_keychain), 1);
        QVERIFY2(m_err.str().find("Unlock the keychain") != std::string::npos, m_err.str().c_str());
        QVERIFY(m_err.str().find("--recovery") != std::string::npos);
        qputenv("LIANLU_RECOVERY_CODE", m_code.c_str());
        QCOMPARE(run({"store", "verify", "--recovery"}, &m_keychain), 0);
        qunsetenv("LIANLU_RECOVERY_CODE");
    }

    void builtWithoutOneSaysSo() {
        QCOMPARE(run({"store", "verify"}, nullptr), 1);
        QVERIFY2(m_err.str().find("built without one") != std::string::npos, m_err.str().c_str());
        QVERIFY(m_err.str().find("--recovery") != std::string::npos);
    }
};

LIANLU_TEST(TestCliKeychain)

}  // namespace test_cli_keychain

#include "test_cli_keychain.moc"
