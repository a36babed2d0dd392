// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/profile.h"

#include "models/store/custody/durable_file.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile_root.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>

namespace test_custody {

using namespace lianlu;
using namespace lianlu::store;

namespace {

namespace fs = std::filesystem;

fs::path pathOf(const QString& path) { return path.toStdU16String(); }

SecretBuffer secret(std::string_view text) { return SecretBuffer::fromText(text); }

//! A keychain as a test wants it: there, locked, forgetful.
class FakeKeychain final : public Keychain {
public:
    Result<SecretBuffer> load(const std::string& name) override {
        if (silent) return fail(Code::io, "no service");
        const auto found = entries.find(name);
        if (found == entries.end()) return fail(Code::notFound, "no entry");
        return secret(found->second);
    }
    Result<void> save(const std::string& name, const SecretBuffer& value) override {
        if (silent) return fail(Code::io, "no service");
        if (!forgetful) entries[name] = std::string(value.text());
        return {};
    }
    Result<void> remove(const std::string& name) override {
        entries.erase(name);
        return {};
    }

    std::map<std::string, std::string> entries;
    bool silent = false;
    bool forgetful = false;
};

constexpr auto kQuick = KdfStrength::forTests;
constexpr const char* kOld = "tea in the afternoon";
constexpr const char* kNew = "coffee in the morning";

void spoil(const fs::path& file, std::size_t at) {
    auto bytes = *readWhole(file, 20'000);
    bytes[at] ^= 0xFFu;
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

fs::path second(const ProfilePaths& paths) { return paths.folder / "keyslots-2"; }

}  // namespace

class TestCustody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths.folder = pathOf(m_folder->path()) / "profiles" / "one";
    }

    void passphraseAndCodeGiveTheSameKey() {
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        QVERIFY2(made.has_value(), made ? "" : made.error().describe().c_str());
        QVERIFY(!made->keychainUsed);
        QCOMPARE(made->key.size(), std::size_t{32});
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr)->equals(made->key));
        QVERIFY(unlockWithRecoveryCode(m_paths, secret(made->recoveryCode))->equals(made->key));
    }

    void ST07_aWrongPassphraseChangesNothing() {
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        const auto before = *readWhole(m_paths.keyslots(), 20'000);
        QVERIFY(unlockWithPassphrase(m_paths, secret("tea in the afternoon "), nullptr).error().code == Code::wrongPassphrase);
        QVERIFY(unlockWithPassphrase(m_paths, secret(""), nullptr).error().code == Code::wrongPassphrase);
        QVERIFY(unlockWithRecoveryCode(m_paths, secret("0000-0000-0000-0000-0000-0000-0000-0000")).error().code == Code::wrongPassphrase);
        QCOMPARE(*readWhole(m_paths.keyslots(), 20'000), before);
    }

    void theCostsAreTheDesigns() {
        FakeKeychain keychain;
        const ProfilePaths other{m_paths.folder / "other"};
        QVERIFY(enrolKey(m_paths, secret(kOld), &keychain)->keychainUsed);
        QVERIFY(!enrolKey(other, secret(kOld), nullptr)->keychainUsed);
        const auto mixed = *KeySlotStore(m_paths.keyslots()).read();
        const auto alone = *KeySlotStore(other.keyslots()).read();
        QCOMPARE(mixed.find(KeySlot::kPassphrase)->memoryKib, 64u * 1024u);
        QCOMPARE(alone.find(KeySlot::kPassphrase)->memoryKib, 256u * 1024u);
        QVERIFY(unlockWithPassphrase(other, secret(kOld), nullptr).has_value());
    }

    void ST08_theKeychainIsGone() {
        FakeKeychain keychain;
        const auto made = enrolKey(m_paths, secret(kOld), &keychain, kQuick);
        QVERIFY(made->keychainUsed);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), &keychain)->equals(made->key));
        keychain.silent = true;
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), &keychain).error().code == Code::keychainUnavailable);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr).error().code == Code::keychainUnavailable);
        keychain.silent = false;
        keychain.entries.clear();
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), &keychain).error().code == Code::keychainUnavailable);
        // The way back: the code, then a new passphrase without the keychain.
        const auto key = unlockWithRecoveryCode(m_paths, secret(made->recoveryCode));
        QVERIFY(key.has_value());
        QVERIFY(changePassphrase(m_paths, *key, secret(kNew), nullptr, kQuick).has_value());
        QVERIFY(unlockWithPassphrase(m_paths, secret(kNew), nullptr)->equals(made->key));
    }

    void ST09_theKeychainWasNeverThere() {
        FakeKeychain silent;
        silent.silent = true;
        QVERIFY(!enrolKey(m_paths, secret(kOld), &silent, kQuick)->keychainUsed);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr).has_value());
        FakeKeychain forgetful;
        forgetful.forgetful = true;
        const ProfilePaths other{m_paths.folder / "other"};
        QVERIFY(!enrolKey(other, secret(kOld), &forgetful, kQuick)->keychainUsed);
        QVERIFY(unlockWithPassphrase(other, secret(kOld), nullptr).has_value());
    }

    void anotherKeychainsSecretDoesNotFit() {
        FakeKeychain keychain;
        QVERIFY(enrolKey(m_paths, secret(kOld), &keychain, kQuick)->keychainUsed);
        keychain.entries.begin()->second = std::string(32, 'x');
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), &keychain).error().code == Code::wrongPassphrase);
    }

    void aNewPassphraseEndsTheOldInBothGenerations() {
        FakeKeychain keychain;
        const auto made = enrolKey(m_paths, secret(kOld), &keychain, kQuick);
        QVERIFY(changePassphrase(m_paths, made->key, secret(kNew), &keychain, kQuick).has_value());
        QCOMPARE(keychain.entries.size(), std::size_t{1});
        for (const auto& lost : {m_paths.keyslots(), second(m_paths)}) {
            const auto kept = *readWhole(lost, 20'000);
            fs::remove(lost);
            QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), &keychain).error().code == Code::wrongPassphrase);
            QVERIFY(unlockWithPassphrase(m_paths, secret(kNew), &keychain)->equals(made->key));
            QVERIFY(writeDurably(lost, kept).has_value());
        }
        QVERIFY(unlockWithRecoveryCode(m_paths, secret(made->recoveryCode))->equals(made->key));
    }

    void oneDamagedGenerationIsNoLoss_data() {
        QTest::addColumn<bool>("even");
        QTest::addColumn<bool>("cut");
        QTest::newRow("even, flipped") << true << false;
        QTest::newRow("odd, flipped") << false << false;
        QTest::newRow("even, cut") << true << true;
        QTest::newRow("odd, cut") << false << true;
    }
    void oneDamagedGenerationIsNoLoss() {
        QFETCH(bool, even);
        QFETCH(bool, cut);
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        const auto file = even ? m_paths.keyslots() : second(m_paths);
        if (cut) fs::resize_file(file, 100);
        else spoil(file, 150);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr)->equals(made->key));
        // The unlock mended it: now the other may go.
        fs::remove(even ? second(m_paths) : m_paths.keyslots());
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr)->equals(made->key));
    }

    void bothDamagedIsSaidAndNothingIsMadeAnew() {
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        spoil(m_paths.keyslots(), 60);
        spoil(second(m_paths), 61);
        const auto before = *readWhole(m_paths.keyslots(), 20'000);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr).error().code == Code::damaged);
        QVERIFY(unlockWithRecoveryCode(m_paths, secret(made->recoveryCode)).error().code == Code::damaged);
        QVERIFY(changePassphrase(m_paths, made->key, secret(kNew), nullptr, kQuick).error().code == Code::damaged);
        QVERIFY(enrolKey(m_paths, secret(kNew), nullptr, kQuick).error().code == Code::exists);
        QCOMPARE(*readWhole(m_paths.keyslots(), 20'000), before);
    }

    void noFileIsNotFound() {
        QVERIFY(unlockWithPassphrase(m_paths, secret(kOld), nullptr).error().code == Code::notFound);
    }

    void ST10_aReadOnlyFolderStillUnlocks() {
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        spoil(m_paths.keyslots(), 60);
        fs::permissions(m_paths.folder, fs::perms::owner_read | fs::perms::owner_exec);
        const auto key = unlockWithPassphrase(m_paths, secret(kOld), nullptr);
        fs::permissions(m_paths.folder, fs::perms::owner_all);
        QVERIFY(key && key->equals(made->key));
    }

    void CR10_aKillMidWriteLeavesAWay_data() {
        QTest::addColumn<QString>("point");
        for (const char* name : {"mid-keyslot-write", "before-keyslot-rename", "after-keyslot-rename"})
            for (int pass = 1; pass <= 2; ++pass) {
                const auto point = QStringLiteral("%1:%2").arg(QLatin1String(name)).arg(pass);
                QTest::newRow(qPrintable(point)) << point;
            }
    }
    void CR10_aKillMidWriteLeavesAWay() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        QFETCH(QString, point);
        const auto made = enrolKey(m_paths, secret(kOld), nullptr, kQuick);
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_KILL_AT"), point);
        environment.insert(QStringLiteral("LIANLU_TEST_PROFILE"), QString::fromStdU16String(m_paths.folder.u16string()));
        environment.insert(QStringLiteral("LIANLU_TEST_CODE"), QString::fromStdString(made->recoveryCode));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_custody")});
        QVERIFY(child.waitForFinished(30'000));
        QVERIFY(child.exitStatus() == QProcess::CrashExit || child.exitCode() == 137);

        const auto byCode = unlockWithRecoveryCode(m_paths, secret(made->recoveryCode));
        QVERIFY(byCode && byCode->equals(made->key));
        // One of the two passphrases opens, never both, and the mended files agree for good.
        const bool oldOpens = unlockWithPassphrase(m_paths, secret(kOld), nullptr).has_value();
        const bool newOpens = unlockWithPassphrase(m_paths, secret(kNew), nullptr).has_value();
        QVERIFY(oldOpens != newOpens);
        fs::remove(m_paths.keyslots());
        QCOMPARE(unlockWithPassphrase(m_paths, secret(kOld), nullptr).has_value(), oldOpens);
        QCOMPARE(unlockWithPassphrase(m_paths, secret(kNew), nullptr).has_value(), newOpens);
    }

    void passphraseRules_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("short") << QByteArray("seven77") << QByteArray("too-short");
        QTest::newRow("short in Chinese") << QByteArray("春眠不觉晓") << QByteArray("too-short");
        QTest::newRow("eight Chinese characters") << QByteArray("春眠不觉晓处处闻") << QByteArray();
        QTest::newRow("all the same") << QByteArray("aaaaaaaaaa") << QByteArray("too-simple");
        QTest::newRow("all the same in Chinese") << QByteArray("好好好好好好好好好") << QByteArray("too-simple");
        QTest::newRow("a run") << QByteArray("abcdefghij") << QByteArray("too-simple");
        QTest::newRow("common") << QByteArray("Password1") << QByteArray("too-common");
        QTest::newRow("not text") << QByteArray("abc\xff\xfe""defghi") << QByteArray("not-text");
        QTest::newRow("too long") << QByteArray(1025, 'x') << QByteArray("too-long");
        QTest::newRow("good") << QByteArray("tea in the afternoon") << QByteArray();
    }
    void passphraseRules() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, rule);
        const auto checked = checkPassphrase(secret(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
        QCOMPARE(checked.has_value(), rule.isEmpty());
        if (!checked) QCOMPARE(QByteArray::fromStdString(checked.error().context), rule);
        if (!checked) QVERIFY(enrolKey(m_paths, secret(text.toStdString()), nullptr, kQuick).error().code == Code::invalid);
    }

    void profilesAreFoundNewestFirst() {
        const auto root = pathOf(m_folder->path()) / "profiles";
        QVERIFY(findProfiles(root).empty());
        const ProfilePaths older{root / "a"};
        const ProfilePaths newer{root / "b"};
        QVERIFY(enrolKey(newer, secret(kOld), nullptr, kQuick).has_value());
        QVERIFY(enrolKey(older, secret(kOld), nullptr, kQuick).has_value());
        fs::create_directories(root / "no profile");
        const auto hourAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
        fs::last_write_time(older.keyslots(), hourAgo);
        const auto found = findProfiles(root);
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].folder == newer.folder && found[1].folder == older.folder);
    }

    void anewIsBesideAndIsFound() {
        const fs::path folder = pathOf(m_folder->filePath(QStringLiteral("named")));
        QVERIFY(profilesAt(folder).empty());
        QCOMPARE(freshProfileAt(folder).folder, folder);
        std::vector<ProfilePaths> made;
        for (int i = 0; i < 3; ++i) {
            const auto paths = freshProfileAt(folder);
            QVERIFY(i == 0 || paths.folder.parent_path() == folder / "again");
            QVERIFY(enrolKey(paths, secret(kOld + std::to_string(i)), nullptr, kQuick));
            fs::last_write_time(paths.keyslots(), fs::file_time_type(std::chrono::hours(i + 1)));
            made.push_back(paths);
        }
        const auto found = profilesAt(folder);
        QCOMPARE(found.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(found[i].folder, made[2 - i].folder);
            const auto opened = unlockFirst(found, [&](const ProfilePaths& paths) {
                return unlockWithPassphrase(paths, secret(kOld + std::to_string(i)), nullptr);
            });
            QVERIFY(opened);
            QCOMPARE(opened->paths.folder, made[i].folder);
        }
        // A store whose keyslots are gone is no empty place.
        fs::remove(made[0].keyslots());
        fs::remove(folder / "keyslots-2");
        std::ofstream(made[0].store()) << "kept";
        QCOMPARE(profilesAt(folder).size(), std::size_t{3});
        QVERIFY(freshProfileAt(folder).folder != folder);
    }

    void keyslotsAreNeverMovedOverOthers() {
        const ProfilePaths place{pathOf(m_folder->filePath(QStringLiteral("place")))};
        const ProfilePaths fresh{place.folder / "new"};
        QVERIFY(enrolKey(fresh, secret(kOld), nullptr, kQuick));
        QVERIFY(moveKeySlots(fresh, place));
        QVERIFY(!fs::exists(fresh.folder));
        QVERIFY(unlockWithPassphrase(place, secret(kOld), nullptr));

        QVERIFY(enrolKey(fresh, secret(kNew), nullptr, kQuick));
        const auto refused = moveKeySlots(fresh, place);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::exists);
        QVERIFY(unlockWithPassphrase(place, secret(kOld), nullptr));
        QVERIFY(unlockWithPassphrase(fresh, secret(kNew), nullptr));

        const ProfilePaths other{pathOf(m_folder->filePath(QStringLiteral("other")))};
        fs::create_directories(other.folder);
        std::ofstream(other.store()) << "kept";
        const auto overAStore = moveKeySlots(fresh, other);
        QVERIFY(!overAStore);
        QCOMPARE(overAStore.error().code, Code::exists);

        // Half of an earlier move goes on.
        const ProfilePaths half{pathOf(m_folder->filePath(QStringLiteral("half")))};
        fs::create_directories(half.folder);
        fs::rename(fresh.folder / "keyslots-2", half.folder / "keyslots-2");
        QVERIFY(moveKeySlots(fresh, half));
        QVERIFY(unlockWithPassphrase(half, secret(kNew), nullptr));
    }

    void theRootFollowsXdg() {
#ifdef Q_OS_LINUX
        qputenv("XDG_DATA_HOME", "/somewhere/data");
        QCOMPARE(defaultProfileRoot(), fs::path("/somewhere/data/lianlu/profiles"));
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", "/home/guide");
        QCOMPARE(defaultProfileRoot(), fs::path("/home/guide/.local/share/lianlu/profiles"));
#else
        QSKIP("Linux only");
#endif
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ProfilePaths m_paths;
};

//! The same program is the child that is killed while it writes.
int testMain(int argc, char** argv) {
    if (const auto profile = qEnvironmentVariable("LIANLU_TEST_PROFILE"); !profile.isEmpty()) {
        if (!startCrypto()) return 3;
        const ProfilePaths paths{pathOf(profile)};
        const auto key = unlockWithRecoveryCode(paths, secret(qEnvironmentVariable("LIANLU_TEST_CODE").toStdString()));
        if (!key) return 2;
        return changePassphrase(paths, *key, secret(kNew), nullptr, kQuick) ? 0 : 1;
    }
    QCoreApplication app(argc, argv);
    TestCustody test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_custody

#include "test_custody.moc"
