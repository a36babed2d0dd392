// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/wipe.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "models/store/local_store.h"

#include <fstream>

namespace test_wipe {

using namespace lianlu;
using namespace lianlu::store;

namespace {

namespace fs = std::filesystem;

constexpr auto kQuick = KdfStrength::forTests;
constexpr const char* kPassphrase = "tea in the afternoon";
const SystemClock kClock;

fs::path pathOf(const QString& path) { return path.toStdU16String(); }
SecretBuffer secret(std::string_view text) { return SecretBuffer::fromText(text); }

QStringList filesIn(const fs::path& folder) {
    QStringList names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        names << QString::fromStdU16String(at->path().filename().u16string());
    names.sort();
    return names;
}

}  // namespace

class TestWipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = pathOf(m_folder->path()) / "profiles";
        m_paths.folder = m_root / "one";
        auto made = enrolKey(m_paths, secret(kPassphrase), nullptr, kQuick);
        QVERIFY(made);
        m_code = made->recoveryCode;
        auto store = LocalStore::create(m_paths.store(), made->key, kClock);
        QVERIFY(store);
        for (int i = 0; i < 2; ++i) QVERIFY((*store)->backUp());
        QVERIFY(copyKeySlots());
        std::ofstream(m_paths.store().string() + ".v3.backup") << "before a migration";
        std::ofstream(m_paths.store().string() + ".kept-20260531-063000") << "damaged once";
    }

    void keysGoFirstWhileTheStoreIsOpen() {
        const auto key = unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr);
        QVERIFY(key);
        {
            const auto store = LocalStore::open(m_paths.store(), *key, kClock);
            QVERIFY(store);
            QVERIFY(beginWipe(m_paths));
            QVERIFY(isWiping(m_paths));
            QVERIFY(!unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr));
            QVERIFY(!unlockWithRecoveryCode(m_paths, secret(m_code)));
            for (const auto& name : filesIn(m_paths.folder)) QVERIFY2(!name.contains(QLatin1String("keyslots")), qPrintable(name));
            QCOMPARE(finishWipe(m_paths).error().code, Code::inUse);
        }
        QVERIFY(finishWipe(m_paths));
        QVERIFY(!fs::exists(m_paths.folder));
    }

    void whatIsNotMarkedIsNotTouched() {
        const auto before = filesIn(m_paths.folder);
        QVERIFY(finishWipe(m_paths));
        finishWipesAt(m_root);
        QCOMPARE(filesIn(m_paths.folder), before);
        QVERIFY(unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr));
    }

    void onlyTheMarkedPersonsStoreGoes() {
        const ProfilePaths other{m_root / "two"};
        QVERIFY(enrolKey(other, secret("coffee in the morning"), nullptr, kQuick));
        std::ofstream(m_paths.folder / "settings.ini") << "a person's own";
        QVERIFY(beginWipe(m_paths));
        finishWipesAt(m_root);
        QCOMPARE(filesIn(m_paths.folder), QStringList{QStringLiteral("settings.ini")});
        QVERIFY(unlockWithPassphrase(other, secret("coffee in the morning"), nullptr));
    }

    void CR09_aKilledWipeGoesOn_data() {
        QTest::addColumn<QString>("point");
        for (const char* point : {"mid-keyslot-write", "before-keyslot-rename", "after-keyslot-rename", "wipe-marked", "mid-wipe:1", "mid-wipe:2", "mid-wipe:4",
                                  "mid-wipe:5", "mid-wipe:7", "mid-wipe:8"})
            QTest::newRow(point) << QString::fromLatin1(point);
    }
    void CR09_aKilledWipeGoesOn() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        QFETCH(QString, point);
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_KILL_AT"), point);
        environment.insert(QStringLiteral("LIANLU_TEST_PROFILE"), QString::fromStdU16String(m_paths.folder.u16string()));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("test_wipe")});
        QVERIFY(child.waitForFinished(60'000));
        QVERIFY2(child.exitStatus() == QProcess::CrashExit || child.exitCode() == 137, child.readAllStandardError().constData());
        if (!isWiping(m_paths)) {
            // The mark never stood: nothing happened, and the order comes again.
            QVERIFY(unlockWithPassphrase(m_paths, secret(kPassphrase), nullptr));
            QVERIFY(beginWipe(m_paths));
        }
        finishWipesAt(m_root);
        QVERIFY2(!fs::exists(m_paths.folder), qPrintable(filesIn(m_paths.folder).join(u' ')));
        QVERIFY(findProfiles(m_root).empty());
    }

private:
    bool copyKeySlots() {
        std::error_code error;
        for (const char* place : {".backup-1", ".backup-2"})
            fs::copy_file(m_paths.keyslots(), m_paths.store().string() + place + ".keyslots", fs::copy_options::overwrite_existing, error);
        return !error;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    ProfilePaths m_paths;
    std::string m_code;
};

//! The same program is the child that is killed while it wipes.
int testMain(int argc, char** argv) {
    if (const auto profile = qEnvironmentVariable("LIANLU_TEST_PROFILE"); !profile.isEmpty()) {
        if (!startCrypto()) return 3;
        const ProfilePaths paths{pathOf(profile)};
        return beginWipe(paths) && finishWipe(paths) ? 0 : 1;
    }
    QCoreApplication app(argc, argv);
    TestWipe test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_wipe

#include "test_wipe.moc"
