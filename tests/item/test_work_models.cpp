// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/actions/actions.h"
#include "models/item/lead_list_model.h"
#include "models/item/offer_list_model.h"
#include "models/item/queue_model.h"
#include "models/item/records.h"
#include "models/item/sync_state.h"
#include "models/item/task_list_model.h"
#include "models/item/timeline_model.h"
#include "models/item/words.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_work_models {

using namespace lianlu;
using item::ListModel;
using test::SampleStore;

//! The other lists over the sample: each under QAbstractItemModelTester, each fed by real commits.
class TestWorkModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leadsStandByMaturityAndFollowEdits();
    void aWonLeadLeavesTheOpenOnes();
    void tasksFallIntoTheirSectionsAndGoWhenDone();
    void timelineMergesPagesAndFilters();
    void timelineTakesANewInteraction();
    void offersTellTheirWay();
    void queueCountsAndDiscards();
    void recordFollowsItsPerson();
};

namespace {

template <class Model>
struct Desk {
    SampleStore sample;
    item::AsyncStore async{sample.context()};
    Model model{async};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    bool ready() {
        return QTest::qWaitFor([this] { return model.state() == ListModel::State::ready; });
    }
    bool act(std::function<actions::Doing(const actions::Context&)> action) {
        auto done = async.act(std::move(action));
        return QTest::qWaitFor([&done] { return done.isFinished(); }) && done.result().has_value();
    }
};

}  // namespace

void TestWorkModels::leadsStandByMaturityAndFollowEdits() {
    Desk<item::LeadListModel> desk;
    desk.model.reload();
    QVERIFY(desk.ready());
    QCOMPARE(desk.model.rowCount(), 28);  // 30 less one won, one lost
    QTRY_COMPARE(desk.model.total(), 28);
    QVERIFY(std::is_sorted(desk.model.rows().begin(), desk.model.rows().end(),
                           [](const auto& a, const auto& b) { return a.maturity > b.maturity; }));

    QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
    const auto last = desk.model.rows().back().id;
    QVERIFY(desk.act([last](const actions::Context& context) {
        return actions::editLead(context, {last, {{"maturity", std::int64_t{100}}}});
    }));
    QTRY_COMPARE(desk.model.rows().front().id, last);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(desk.model.rowCount(), 28);
}

void TestWorkModels::aWonLeadLeavesTheOpenOnes() {
    Desk<item::LeadListModel> desk;
    desk.model.reload();
    QVERIFY(desk.ready());
    const auto first = desk.model.rows().front().id;
    QVERIFY(desk.act([first](const actions::Context& context) {
        return actions::convertLead(context, {first, true});
    }));
    QTRY_COMPARE(desk.model.find(first.uuid), -1);
    QTRY_COMPARE(desk.model.total(), 27);
}

void TestWorkModels::tasksFallIntoTheirSectionsAndGoWhenDone() {
    using Section = item::TaskListModel::Section;
    Desk<item::TaskListModel> desk;
    QSignalSpy zone(&desk.async, &item::AsyncStore::formatChanged);
    QTRY_VERIFY(zone.count() > 0);  // the fill itself may be announced once more
    desk.model.reload();
    QVERIFY(desk.ready());
    QCOMPARE(desk.model.count(Section::overdue), 2);
    QCOMPARE(desk.model.count(Section::today), 3);
    QCOMPARE(desk.model.count(Section::next), 4);
    const auto first = desk.model.rows().front().task.id;
    QVERIFY(desk.act([first](const actions::Context& context) { return actions::completeTask(context, first); }));
    QTRY_COMPARE(desk.model.count(Section::overdue), 1);
    // Time goes on: what was due today is late an evening later, without a write.
    desk.sample.clock().advance(std::chrono::hours(6));
    QCOMPARE(desk.model.count(Section::today), 0);
    QCOMPARE(desk.model.count(Section::overdue), 4);
}

void TestWorkModels::timelineMergesPagesAndFilters() {
    Desk<item::TimelineModel> desk;
    desk.model.setCustomer(SampleStore::customer(0));
    QVERIFY(desk.ready());
    QVERIFY(QTest::qWaitFor([&desk] {
        if (desk.model.canFetchMore({})) desk.model.fetchMore({});
        return desk.model.rowCount() >= 266;
    }));
    QCOMPARE(desk.model.rowCount(), 266);  // 263 touches, a talk, an order, an offer
    std::set<Uuid> seen;
    for (const auto& row : desk.model.rows()) seen.insert(row.id);
    QCOMPARE(seen.size(), std::size_t(266));
    QVERIFY(std::is_sorted(desk.model.rows().begin(), desk.model.rows().end(),
                           [](const auto& a, const auto& b) { return a.at > b.at; }));

    desk.model.setKinds({item::TimelineModel::Kind::order, item::TimelineModel::Kind::offer});
    QTRY_COMPARE(desk.model.rowCount(), 2);
    for (const auto& row : desk.model.rows())
        QVERIFY(row.kind == item::TimelineModel::Kind::order || row.kind == item::TimelineModel::Kind::offer);
    // An offer's words stand as the person read them.
    const auto at = desk.model.find(SampleStore::idOf("offer0"));
    QVERIFY(at >= 0);
    QVERIFY(!desk.model.row(at)->title.empty() && desk.model.row(at)->title.find('{') == std::string::npos);
}

void TestWorkModels::timelineTakesANewInteraction() {
    Desk<item::TimelineModel> desk;
    desk.model.setCustomer(SampleStore::customer(1));
    QVERIFY(desk.ready());
    const int before = desk.model.rowCount();
    QVERIFY(desk.act([](const actions::Context& context) {
        actions::LogInteraction input;
        input.customer = SampleStore::customer(1);
        input.kind = domain::InteractionKind::call;
        input.outcome = domain::Outcome::reached;
        input.note = "note of the test";
        return actions::logInteraction(context, input);
    }));
    QTRY_COMPARE(desk.model.rowCount(), before + 1);
    QCOMPARE(desk.model.row(0)->title, std::string("note of the test"));
    QVERIFY(desk.model.index(0, 0).data(item::PendingRole).toBool());
}

void TestWorkModels::offersTellTheirWay() {
    Desk<item::OfferListModel> desk;
    desk.model.reload();
    QVERIFY(desk.ready());
    QCOMPARE(desk.model.rowCount(), 8);
    using Is = item::OfferStep::Is;
    auto row = *desk.model.row(desk.model.find(SampleStore::idOf("offer0")));
    const auto clicked = row.offer;
    const auto way = item::OfferListModel::way(row);
    QCOMPARE(way.size(), std::size_t(7));
    for (const auto& step : way) QVERIFY(step.is != Is::reached || step.at);
    QVERIFY(way[5].is == Is::reached && way[6].is == Is::ahead);
    // The badge and the way say the same of what is delivered.
    auto delivered = row;
    delivered.offer.status = domain::OfferStatus::delivered;
    delivered.offer.openedAt.reset();
    delivered.offer.clickedAt.reset();
    QVERIFY(item::OfferListModel::way(delivered)[3].is == Is::reached && !item::OfferListModel::way(delivered)[3].at);
    QVERIFY(item::OfferListModel::way(delivered)[4].is == Is::ahead);
    // Nobody tells when a mail was delivered, and this device has no row that says when it was accepted.
    QVERIFY(way[3].is == Is::unreported && way[1].is == Is::unreported);
    row.acceptedAt = *row.offer.createdAt + std::chrono::seconds(2);
    QVERIFY(item::OfferListModel::way(row)[1].is == Is::reached);
    // One that was opened by nobody we know of and clicked all the same.
    row.offer.openedAt.reset();
    QVERIFY(item::OfferListModel::way(row)[4].is == Is::unreported && item::OfferListModel::way(row)[4].at == std::nullopt);
    row.offer.cancelled = true;
    row.takenBackAt = *row.acceptedAt + std::chrono::seconds(2);
    QVERIFY(item::OfferListModel::way(row).back().status == domain::OfferStatus::refused && item::OfferListModel::way(row).back().at == row.takenBackAt);
    QVERIFY(!item::OfferListModel::canCancel(clicked));
    const int refused = desk.model.find(SampleStore::idOf("offer4"));
    QVERIFY(!desk.model.index(refused, item::OfferListModel::Subject).data(item::SubtitleRole).toString().isEmpty());
    // One that may be out already waits for an operator, and says so.
    auto waits = clicked;
    waits.status = domain::OfferStatus::accepted;
    waits.refusal = domain::Refusal::none;
    QVERIFY(item::offerReason(waits).isEmpty());
    waits.refusal = domain::Refusal::serverRestored;
    QCOMPARE(item::offerReason(waits), item::sentence(domain::Refusal::serverRestored));
    desk.model.setStatuses({domain::OfferStatus::refused});
    QTRY_COMPARE(desk.model.rowCount(), 1);
}

void TestWorkModels::queueCountsAndDiscards() {
    SampleStore sample;
    item::AsyncStore async(sample.context());
    item::SyncState state;
    item::QueueModel model(async, &state);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.state(), ListModel::State::ready);
    QCOMPARE(model.rowCount(), 0);
    auto done = async.act([](const actions::Context& context) {
        return actions::editCustomer(context, {SampleStore::customer(2), {{"city", std::string("广州")}}});
    });
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result().has_value());
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(state.now().pending, 1);
    auto undone =
        async.act([txn = done.result()->txn](const actions::Context& context) { return actions::undo(context, txn); });
    QTRY_VERIFY(undone.isFinished());
    QTRY_COMPARE(model.rowCount(), 0);
    QTRY_COMPARE(state.now().pending, 0);
}

void TestWorkModels::recordFollowsItsPerson() {
    SampleStore sample;
    item::AsyncStore async(sample.context());
    item::CustomerRecord record(async);
    record.showLead(SampleStore::lead(0));
    QTRY_VERIFY(record.isLoaded());
    QCOMPARE(record.customer(), SampleStore::customer(1));
    QCOMPARE(record.content().product.name, std::string("羊绒双面大衣"));
    auto done = async.act([](const actions::Context& context) {
        return actions::editCustomer(context, {SampleStore::customer(1), {{"remark", std::string("anew")}}});
    });
    QTRY_COMPARE(record.content().detail.customer.remark, std::string("anew"));
    record.show(domain::CustomerId{SampleStore::idOf("nobody")});
    QTRY_VERIFY(!record.isLoaded() && record.error());
    QCOMPARE(record.error()->code, Code::notFound);
}

LIANLU_TEST(TestWorkModels)

}  // namespace test_work_models

#include "test_work_models.moc"
