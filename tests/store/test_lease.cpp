// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/lease.h"

#include <QTest>

#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_lease {

using namespace lianlu;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = 24h;
const Time kIssued = fromUnixMs(1'767'225'600'000);

}  // namespace

//! How long a device may be away, by a clock that nobody can turn back.
class TestLease : public QObject {
    Q_OBJECT

    void give(Time issued, Time until, Time local) {
        QVERIFY(m_vault->store->writeNow([&](store::WriteTxn& txn) { return store::Lease::save(txn, issued, until, local); }));
    }
    void seen(Time local) {
        QVERIFY(m_vault->store->writeNow([&](store::WriteTxn& txn) { return store::Lease::note(txn, local); }));
    }
    store::LeaseState at(Time local) {
        store::LeaseState state;
        const auto read = m_vault->store->read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(state, store::Lease::state(connection, local));
            return {};
        });
        if (!read) qFatal("%s", read.error().describe().c_str());
        return state;
    }

private Q_SLOTS:
    void init() { m_vault = std::make_unique<store::test::Vault>();
        QVERIFY_DONE(m_vault->create()); }

    void withoutOneNothingEnds() {
        QVERIFY(!at(kIssued + 5000 * kDay).ended());
        seen(kIssued);
        QVERIFY(!at(kIssued).until);
    }

    void itEndsAtItsTime() {
        give(kIssued, kIssued + 14 * kDay, kIssued);
        QVERIFY(!at(kIssued + 13 * kDay).ended());
        QVERIFY(at(kIssued + 13 * kDay).soon);
        QVERIFY(!at(kIssued + 11 * kDay).soon);
        QVERIFY(!at(kIssued + 14 * kDay - 1s).ended());
        QVERIFY(at(kIssued + 14 * kDay).ended());
    }

    void ME01_itsTimesAreTheServersWhateverTheClockSays() {
        // Ten years behind, and ten ahead: only what passes counts.
        for (const auto off : {-3650 * kDay, 3650 * kDay}) {
            give(kIssued, kIssued + 14 * kDay, kIssued + off);
            QVERIFY(!at(kIssued + off + 13 * kDay).ended());
            QVERIFY(at(kIssued + off + 14 * kDay).ended());
        }
    }

    void ME01_aClockSetBackWinsNothing() {
        give(kIssued, kIssued + 14 * kDay, kIssued);
        seen(kIssued + 10 * kDay);
        QCOMPARE(at(kIssued - 400 * kDay).now, kIssued + 10 * kDay);
        seen(kIssued - 400 * kDay);
        seen(kIssued + 15 * kDay);
        QVERIFY(at(kIssued + 15 * kDay).ended());
        // Once over it stays over, also with the clock turned back.
        QVERIFY(at(kIssued + 1 * kDay).ended());
    }

    void ME01_aClockThatWasAheadIsForgivenByTheServer() {
        give(kIssued, kIssued + 14 * kDay, kIssued);
        seen(kIssued + 3650 * kDay);
        QVERIFY(at(kIssued + 1 * kDay).ended());
        give(kIssued + 2 * kDay, kIssued + 16 * kDay, kIssued + 2 * kDay);
        QVERIFY(!at(kIssued + 3 * kDay).ended());
    }

private:
    std::unique_ptr<store::test::Vault> m_vault;
};

LIANLU_TEST(TestLease)

}  // namespace test_lease

#include "test_lease.moc"
