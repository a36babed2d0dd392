// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/actions/actions.h"
#include "models/item/customer_list_model.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_customer_list_model {

using namespace lianlu;
using item::CustomerListModel;
using test::SampleStore;

class TestCustomerListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsBookAndPoolMasked();
    void oneCharacterAndFourDigitsFind();
    void aLateAnswerIsDropped();
    void anEditRefetchesItsRowOnly();
    void pagesByKeysetWithoutLossOrDouble();
    void anotherOrderIsAnotherReading();
};

namespace {

struct Desk {
    SampleStore sample;
    item::AsyncStore async{sample.context()};
    CustomerListModel model{async};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    bool load(const QString& search = {}) {
        auto filter = model.filter();
        filter.search = item::fromQString(search);
        model.setFilter(filter);
        return QTest::qWaitFor([this] { return model.state() == item::ListModel::State::ready; });
    }
};

}  // namespace

void TestCustomerListModel::showsBookAndPoolMasked() {
    Desk desk;
    QVERIFY(desk.load());
    QTRY_COMPARE(desk.model.total(), 80);
    QCOMPARE(desk.model.rowCount(), 80);
    for (int row = 0; row < desk.model.rowCount(); ++row) {
        const auto phone = desk.model.index(row, CustomerListModel::Phone).data().toString();
        QVERIFY2(phone.contains(QStringLiteral("****")), qPrintable(phone));
    }
    auto filter = desk.model.filter();
    filter.pool = false;
    desk.model.setFilter(filter);
    QTRY_COMPARE(desk.model.rowCount(), 60);
    QTRY_COMPARE(desk.model.total(), 60);
}

void TestCustomerListModel::oneCharacterAndFourDigitsFind() {
    Desk desk;
    QVERIFY(desk.load(QStringLiteral("欧")));
    QCOMPARE(desk.model.rowCount(), 1);
    QCOMPARE(desk.model.index(0, CustomerListModel::Name).data().toString(), QStringLiteral("欧阳娜娜"));
    const auto digits = item::toQString(desk.model.row(0)->phone).right(4);
    QVERIFY(desk.load(digits));
    QVERIFY(desk.model.find(SampleStore::customer(31).uuid) >= 0);
    QVERIFY(desk.load(QStringLiteral("nobody has this name")));
    QCOMPARE(desk.model.rowCount(), 0);
}

void TestCustomerListModel::aLateAnswerIsDropped() {
    Desk desk;
    auto filter = desk.model.filter();
    for (const auto* search : {"王", "李", "张", "欧"}) {
        filter.search = search;
        desk.model.setFilter(filter);
    }
    QTRY_COMPARE(desk.model.rowCount(), 1);
    QTest::qWait(50);  // were an earlier answer taken, it would be by now
    QCOMPARE(desk.model.rowCount(), 1);
}

void TestCustomerListModel::anEditRefetchesItsRowOnly() {
    Desk desk;
    QVERIFY(desk.load());
    const auto id = SampleStore::customer(4);
    const auto row = desk.model.find(id.uuid);
    QVERIFY(row >= 0);
    QSignalSpy changes(&desk.model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
    auto done = desk.async.act([id](const actions::Context& context) {
        return actions::editCustomer(context, {id, {{"name", std::string("新名字")}}});
    });
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result().has_value());
    QTRY_COMPARE(desk.model.index(row, CustomerListModel::Name).data().toString(), QStringLiteral("新名字"));
    QVERIFY(desk.model.index(row, CustomerListModel::Name).data(item::PendingRole).toBool());
    QCOMPARE(resets.count(), 0);
    QVERIFY(!changes.isEmpty());  // a slow machine may read it once while it is being written and once after
    for (const auto& change : changes) {
        QCOMPARE(change.at(0).toModelIndex().row(), row);
        QCOMPARE(change.at(1).toModelIndex().row(), row);
    }
}

void TestCustomerListModel::pagesByKeysetWithoutLossOrDouble() {
    Desk desk;
    for (int n = 0; n < 330; ++n) {
        domain::Customer person;
        person.id = {SampleStore::idOf("more" + std::to_string(n))};
        person.kind = domain::CustomerKind::customer;
        person.name = "批量" + std::to_string(n);
        person.homeStoreId = desk.sample.context().shop;
        person.guideId = desk.sample.context().staff;
        person.lastPurchaseAt = desk.sample.ago(n / 10);  // many with the same time: the id must break the tie
        desk.sample.put(desk.sample.book(), person);
    }
    desk.sample.flush();
    QVERIFY(desk.load());
    QTRY_COMPARE(desk.model.total(), 410);
    QVERIFY(QTest::qWaitFor([&desk] {
        if (desk.model.canFetchMore({})) desk.model.fetchMore({});
        return desk.model.rowCount() >= 410;
    }));
    QCOMPARE(desk.model.rowCount(), 410);
    std::set<Uuid> seen;
    for (const auto& row : desk.model.rows()) seen.insert(row.id.uuid);
    QCOMPARE(seen.size(), std::size_t(410));
}

void TestCustomerListModel::anotherOrderIsAnotherReading() {
    Desk desk;
    QVERIFY(desk.load());
    desk.model.sort(CustomerListModel::Spent, Qt::DescendingOrder);
    QTRY_VERIFY(desk.model.state() == item::ListModel::State::ready &&
                desk.model.filter().order == store::CustomerOrder::spent);
    QTRY_VERIFY(std::is_sorted(desk.model.rows().begin(), desk.model.rows().end(),
                               [](const auto& a, const auto& b) { return a.spentMinor > b.spentMinor; }));
}

LIANLU_TEST(TestCustomerListModel)

}  // namespace test_customer_list_model

#include "test_customer_list_model.moc"
