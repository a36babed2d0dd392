// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/secret_buffer.h"
#include "models/base/uuid.h"
#include "models/domain/scope.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace test_ids {

using namespace lianlu;

namespace {

class StepClock final : public Clock {
public:
    [[nodiscard]] Time now() const override { return fromUnixMs(ms.load()); }
    std::atomic<std::int64_t> ms{1'780'000'000'000};
};

}  // namespace

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void textAndBack() {
        StepClock clock;
        IdGenerator ids(clock);
        const auto id = ids.next();
        QCOMPARE(id.toString().size(), std::size_t{36});
        QVERIFY(Uuid::parse(id.toString()) == id);
        QVERIFY(Uuid::parse(QString::fromStdString(id.toString()).toUpper().toStdString()) == id);
        QCOMPARE(id.toString()[14], '7');
        for (const char* bad : {"", "0", "00000000-0000-0000-0000-00000000000", "00000000x0000-0000-0000-000000000000", "g0000000-0000-0000-0000-000000000000"})
            QVERIFY(!Uuid::parse(bad));
    }

    void ME01_idsNeverGoBack() {
        StepClock clock;
        IdGenerator ids(clock);
        auto last = ids.next();
        for (int i = 0; i < 20'000; ++i) {
            if (i == 5'000) clock.ms -= 315'360'000'000;  // ten years back
            if (i == 15'000) clock.ms += 630'720'000'000;
            const auto next = ids.next();
            QVERIFY(last < next);
            last = next;
        }
    }

    void threadsGetDifferentIds() {
        StepClock clock;
        IdGenerator ids(clock);
        std::vector<std::vector<Uuid>> made(4);
        {
            std::vector<std::jthread> threads;
            for (auto& mine : made)
                threads.emplace_back([&ids, &mine] {
                    for (int i = 0; i < 5'000; ++i) mine.push_back(ids.next());
                });
        }
        std::set<Uuid> all;
        for (const auto& mine : made) all.insert(mine.begin(), mine.end());
        QCOMPARE(all.size(), std::size_t{20'000});
    }

    void idsFromNamesAreStable() {
        QVERIFY(Uuid::fromName("space", "name") == Uuid::fromName("space", "name"));
        QVERIFY(Uuid::fromName("space", "name") != Uuid::fromName("spac", "ename"));
        QCOMPARE(Uuid::fromName("space", "name").toString()[14], '8');
    }

    void scopesInText() {
        const domain::StoreId store{Uuid::fromName("t", "store")};
        for (const auto& scope : {domain::Scope::brand(), domain::Scope::store(store), domain::Scope::pool(store)})
            QVERIFY(domain::Scope::parse(scope.toString()) == scope);
        for (const char* bad : {"", "book", "book:", "book:00000000-0000-0000-0000-000000000000", "shelf:" "019b0000-0000-7000-8000-000000000001", "brand:x"})
            QVERIFY2(!domain::Scope::parse(bad), bad);
    }

    void theDigestShareIsThatOfTheContract() {
        // Held on both sides of the wire: these figures must not change.
        const auto id = *Uuid::parse("00112233-4455-6677-8899-aabbccddeeff");
        QVERIFY(domain::digestShare(id, 1) != domain::digestShare(id, 2));
        QVERIFY(domain::digestShare(id, 1) != domain::digestShare(Uuid{}, 1));
        QCOMPARE(QString::number(domain::digestShare(Uuid{}, 0), 16), QStringLiteral("238275bc38fcbe91"));
        QCOMPARE(QString::number(domain::digestShare(id, 7), 16), QStringLiteral("4def5ce51e92f269"));
    }

    void secretsCompareAndClone() {
        const auto a = SecretBuffer::fromText("secret");
        QVERIFY(a.equals(a.clone()) && !a.equals(SecretBuffer::fromText("secreT")) && !a.equals(SecretBuffer::fromText("secret ")));
        QVERIFY(SecretBuffer{}.equals(SecretBuffer::fromText("")));
        QVERIFY(!SecretBuffer::random(32).equals(SecretBuffer::random(32)));
    }
};

LIANLU_TEST(TestIds)

}  // namespace test_ids

#include "test_ids.moc"
