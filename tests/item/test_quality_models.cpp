// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/actions/actions.h"
#include "models/item/portrait_record.h"
#include "models/item/quality_models.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_quality_models {

using namespace lianlu;
using insight::QualityIssue;
using item::ListModel;
using test::SampleStore;

class TestQualityModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFigureOpensItsRows() {
        SampleStore sample;
        item::AsyncStore async(sample.context());
        item::QualityRecord record(async);
        record.reload();
        QVERIFY(record.isLoading());
        QTRY_VERIFY(record.board() && !record.isLoading());
        const auto board = record.board();
        QCOMPARE(board->all.people, std::int64_t{80});
        QCOMPARE(board->all.of(QualityIssue::noEmail), std::int64_t{8});
        item::QualityListModel model(async);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (std::size_t i = 0; i < insight::kQualityIssues; ++i) {
            model.present(board, static_cast<QualityIssue>(i), -1, -1);
            QTRY_COMPARE(model.total(), board->all.affected[i]);
            QTRY_VERIFY(model.state() == ListModel::State::ready && model.rowCount() == board->all.affected[i]);
        }
    }

    void twinsStandSideBySideAndAFixTakesThemApart() {
        SampleStore sample;
        domain::Identity copy;
        copy.id = {SampleStore::idOf("copied")};
        copy.customerId = SampleStore::customer(40);
        copy.kind = domain::IdentityKind::email;
        copy.value = "Guest3@mail.example";
        sample.put(sample.book(), copy);
        sample.flush();
        item::AsyncStore async(sample.context());
        item::QualityRecord record(async);
        record.reload();
        QTRY_VERIFY(record.board());
        item::QualityListModel model(async);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.present(record.board(), QualityIssue::sameEmail, -1, -1);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.row(0)->twin == model.row(1)->customer.id && model.row(1)->twin == model.row(0)->customer.id);
        QVERIFY(model.index(0, item::QualityListModel::Why).data().toString().contains(item::toQString(model.row(1)->customer.name)));
        QSignalSpy stale(&record, &item::QualityRecord::staleChanged);
        const auto done = async.act([](const actions::Context& context) {
            return actions::setAddress(context, {SampleStore::customer(40), domain::IdentityKind::email, "other@mail.example"});
        });
        QTRY_VERIFY(done.isFinished() && !stale.isEmpty());
        record.refresh();
        QTRY_VERIFY(!record.isLoading() && !record.isStale());
        // Person 40 has still the first of two addresses; that one was mended.
        QVERIFY(record.board()->members.size() == 80);
    }

    void slicesAreNamed() {
        SampleStore sample;
        item::AsyncStore async(sample.context());
        item::QualityRecord record(async);
        record.reload();
        QTRY_VERIFY(record.board());
        item::QualitySliceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.present(record, true);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("上海静安店"));
        QVERIFY(model.index(0, item::QualitySliceModel::Complete).data(item::PercentRole).toInt() <= 100);
        model.present(record, false);
        QVERIFY(model.rowCount() >= 1);
    }

    void aPortraitIsReadWhenLookedAtOnly() {
        SampleStore sample;
        item::AsyncStore async(sample.context());
        QTRY_COMPARE(async.format().zone().id(), QByteArray("Asia/Shanghai"));
        item::PortraitRecord record(async);
        record.show(SampleStore::customer(0));
        QVERIFY(!record.isLoaded());
        record.setWatched(true);
        QTRY_VERIFY(record.isLoaded());
        const auto& portrait = record.content().portrait;
        QCOMPARE(portrait.orders, std::int64_t{1});
        QVERIFY(portrait.moments > 200);
        QVERIFY(record.content().goodsByTitle);
        QCOMPARE(portrait.coupons.issued, std::int64_t{1});
        const auto before = record.content().tags.size();
        const auto done = async.act([](const actions::Context& context) { return actions::setTag(context, {SampleStore::customer(0), "VIP", ""}); });
        QTRY_VERIFY(done.isFinished());
        QTRY_VERIFY(record.isLoaded() && record.content().tags.size() == before + 1);
    }

    void hoursAreTheStoresOwn() {
        const auto calendar = item::calendarOf(item::Format(QTimeZone("Asia/Shanghai"), "CNY"));
        const auto moment = calendar(fromUnixMs(1'795'132'800'000));  // 2026-11-20T00:00Z, a Friday
        QCOMPARE(moment.hour, 8);
        QCOMPARE(moment.weekday, 4);
        QCOMPARE(moment.month, 2026 * 12 + 10);
    }
};

LIANLU_TEST(TestQualityModels)

}  // namespace test_quality_models

#include "test_quality_models.moc"
