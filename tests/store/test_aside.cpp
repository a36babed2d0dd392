// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/aside.h"

#include <QTemporaryDir>
#include <QTest>

#include "models/base/clock.h"
#include "models/store/local_store.h"
#include "tests/support/test_main.h"

#include <fstream>

namespace test_aside {

using namespace lianlu;
using namespace lianlu::store;
namespace fs = std::filesystem;

namespace {
const SystemClock kAsideClock;
}

//! Stores that nobody opens leave the list and stay whole.
class TestAside : public QObject {
    Q_OBJECT

    static fs::path pathOf(const QString& path) { return path.toStdU16String(); }
    static ProfilePaths made(const fs::path& folder, const char* passphrase) {
        const ProfilePaths paths{folder};
        auto key = enrolKey(paths, SecretBuffer::fromText(passphrase), nullptr, KdfStrength::forTests);
        if (!key) qFatal("%s", key.error().describe().c_str());
        const auto held = LocalStore::create(paths.store(), key->key, kAsideClock);
        if (!held) qFatal("%s", held.error().describe().c_str());
        return paths;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void oneOfManyIsMovedWithItsFolder() {
        const QTemporaryDir folder;
        const auto root = pathOf(folder.path()) / "profiles";
        const auto one = made(root / "one", "tea in the afternoon"), other = made(root / "other", "coffee in the morning");
        const Time day = fromUnixMs(1'795'836'000'000);  // 2026-11-28, 02:00 UTC
        const auto first = setAside(one, root, day);
        QVERIFY2(first, first ? "" : first.error().describe().c_str());
        QVERIFY(*first == root / "kept-aside" / "2026-11-28");
        QVERIFY(!fs::exists(one.folder));
        const auto left = findProfiles(root);
        QCOMPARE(left.size(), std::size_t{1});
        QVERIFY(left.front().folder == other.folder);
        // A second one of the day has a name of its own, and each opens with what is its own.
        const auto second = setAside(other, root, day);
        QVERIFY(second && *second == root / "kept-aside" / "2026-11-28-2");
        QVERIFY(findProfiles(root).empty());
        const auto aside = profilesAside(root);
        QCOMPARE(aside.size(), std::size_t{2});
        const auto opened = unlockFirst(aside, [](const ProfilePaths& paths) { return unlockWithPassphrase(paths, SecretBuffer::fromText("tea in the afternoon"), nullptr); });
        QVERIFY(opened && opened->paths.folder == *first);
        QVERIFY(LocalStore::open(opened->paths.store(), opened->key, kAsideClock));
    }

    //! Beside the store stand those that were enrolled anew in it, and the settings: they stay.
    void ofAGivenFolderOnlyTheStoreGoes() {
        const QTemporaryDir folder;
        const auto place = pathOf(folder.path());
        const auto old = made(place, "tea in the afternoon"), fresh = made(place / "again" / "x", "coffee in the morning");
        std::ofstream(place / "settings.ini") << "kept";
        const auto where = setAside(old, place, kAsideClock.now());
        QVERIFY2(where, where ? "" : where.error().describe().c_str());
        QVERIFY(fs::exists(*where / "store.db") && fs::exists(*where / "keyslots") && !fs::exists(old.store()) && !fs::exists(old.keyslots()));
        QVERIFY(fs::exists(place / "settings.ini") && fs::exists(fresh.store()));
        const auto left = profilesAt(place);
        QCOMPARE(left.size(), std::size_t{1});
        QVERIFY(left.front().folder == fresh.folder);
    }

    //! Found again whenever it is looked for, and set back as one of the others.
    void whatIsKeptIsToldAndSetBack() {
        const QTemporaryDir folder;
        const auto root = pathOf(folder.path()) / "profiles";
        const auto one = made(root / "one", "tea in the afternoon");
        const auto where = setAside(one, root, fromUnixMs(1'795'836'000'000));
        QVERIFY(where && setAside(made(root / "other", "coffee in the morning"), root, fromUnixMs(1'795'836'000'000)));
        fs::rename(root / "kept-aside" / "2026-11-28-2", root / "kept-aside" / "of another name");
        const auto kept = keptAside(root);
        QCOMPARE(kept.size(), std::size_t{2});
        const auto& dated = kept[0].paths.folder == *where ? kept[0] : kept[1];
        const auto& undated = kept[0].paths.folder == *where ? kept[1] : kept[0];
        using namespace std::chrono;
        QVERIFY(dated.since == sys_days(2026y / November / 28d) && undated.since == sys_days());
        std::uintmax_t bytes = 0;
        for (const auto& file : fs::directory_iterator(*where)) bytes += file.file_size();
        QCOMPARE(dated.bytes, bytes);
        {
            auto key = unlockWithPassphrase(dated.paths, SecretBuffer::fromText("tea in the afternoon"), nullptr);
            QVERIFY(key);
            const auto held = LocalStore::open(dated.paths.store(), *key, kAsideClock);
            QVERIFY(held);
            const auto busy = putBack(dated.paths, {root / "again"});
            QVERIFY(!busy && busy.error().code == Code::inUse && fs::exists(dated.paths.store()));
        }
        QVERIFY(putBack(dated.paths, {root / "back"}));
        QCOMPARE(keptAside(root).size(), std::size_t{1});
        const auto listed = findProfiles(root);
        QCOMPARE(listed.size(), std::size_t{1});
        QVERIFY(listed.front().folder == root / "back");
    }

    void whatIsOpenStays() {
        const QTemporaryDir folder;
        const auto root = pathOf(folder.path()) / "profiles";
        const auto one = made(root / "one", "tea in the afternoon");
        auto key = unlockWithPassphrase(one, SecretBuffer::fromText("tea in the afternoon"), nullptr);
        QVERIFY(key);
        const auto held = LocalStore::open(one.store(), *key, kAsideClock);
        QVERIFY(held);
        const auto where = setAside(one, root, kAsideClock.now());
        QVERIFY(!where && where.error().code == Code::inUse);
        QVERIFY(fs::exists(one.store()) && fs::exists(one.keyslots()) && profilesAside(root).empty());
    }

    void forGoodNothingOpensIt() {
        const QTemporaryDir folder;
        const auto root = pathOf(folder.path()) / "profiles";
        const auto one = made(root / "one", "tea in the afternoon");
        QVERIFY(removeForGood(one));
        QVERIFY(!fs::exists(one.folder) && findProfiles(root).empty() && profilesAside(root).empty());
    }
};

LIANLU_TEST(TestAside)

}  // namespace test_aside

#include "test_aside.moc"
