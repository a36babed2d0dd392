// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "models/actions/actions.h"
#include "models/actions/queue.h"
#include "models/item/conflict_lines.h"
#include "models/item/conflict_list_model.h"
#include "models/item/queue_model.h"
#include "models/item/field_words.h"
#include "models/item/queue_words.h"
#include "models/item/sync_state.h"
#include "models/item/value_words.h"
#include "models/domain/registry.h"
#include "models/domain/rules/conflict.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_sync_models {

using namespace lianlu;
using store::QueueGroup;
using test::SampleStore;

class TestSyncModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A field without a word would stand on the screen by its name on the wire.
    void everyFieldOfAnEditHasAWord() {
        for (const auto& entity : domain::entities()) {
            if (entity.writable == domain::Writable::serverOnly) continue;
            QVERIFY2(item::entityWord(entity.name) != QString::fromStdString(entity.name) || entity.name.find('_') == entity.name.npos, entity.name.c_str());
            for (const auto& field : entity.fields)
                QVERIFY2(item::fieldWord(field.name) != QString::fromStdString(field.name) || field.name.find('_') == field.name.npos,
                         (entity.name + "." + field.name).c_str());
        }
    }
    void whatWasDoneIsSaidInWords_data() {
        QTest::addColumn<QByteArray>("entity");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* entity, const char* type, const char* field, const char* value, const char* words) {
            QTest::addRow("%s %s %s", entity, type, value) << QByteArray(entity) << QByteArray(type) << QByteArray(field) << QByteArray(value) << QString::fromUtf8(words);
        };
        row("interaction", "create", "kind", "call", "Logged a phone call with 王晓芳");
        row("interaction", "create", "kind", "note", "Wrote a note about 王晓芳");
        row("interaction", "void", "kind", "call", "Took back what was logged about 王晓芳");
        row("customer", "update", "city", "x", "Changed 王晓芳: city");
        row("customer", "update", "kind", "member", "Made 王晓芳 a member");
        row("lead", "update", "stage", "won", "Changed the lead of 王晓芳: stage");
        row("lead", "delete", "stage", "won", "Removed the lead of 王晓芳");
        row("offer", "create", "subject", "x", "Prepared an offer for 王晓芳");
        row("tag", "create", "name", "x", "Tagged 王晓芳");
        row("task", "update", "status", "done", "Finished the task “Call”");
        row("person_match", "update", "status", "joined", "Decided about a duplicate of 王晓芳");
        row("shared_view", "create", "name", "x", "Shared the view “Call” with the store");
        row("shared_view", "update", "name", "x", "Renamed a shared view to “Call”");
        row("shared_view", "update", "state", "{}", "Changed the shared view “Call”: filters, order and columns");
        row("shared_view", "delete", "name", "x", "Removed the shared view “Call”");
        row("something_new", "update", "word", "x", "Changed something_new: word");
    }
    void whatWasDoneIsSaidInWords() {
        QFETCH(QByteArray, entity);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, words);
        store::QueueLine line;
        line.customerName = "王晓芳";
        line.detail = entity == "task" || entity == "shared_view" ? "Call" : "";
        store::OutboxOp op;
        op.entity = entity.toStdString();
        op.type = type.toStdString();
        op.newFields.emplace(field.toStdString(), value.toStdString());
        line.ops = {op};
        QCOMPARE(item::whatWasDone(line), words);
    }

    void whatWasMeantComesBeforeWhatItBroughtAlong() {
        store::OutboxOp lead, call, task;
        lead.entity = "lead";
        lead.type = "update";
        call.entity = "interaction";
        call.type = "create";
        call.newFields = {{"kind", std::string("visit")}};
        task.entity = "task";
        task.type = "create";
        store::QueueLine line;
        line.customerName = "李雷";
        line.ops = {lead, task, call};
        QCOMPARE(item::whatWasDone(line), QString::fromUtf8("Logged a visit of 李雷"));
    }

    void valuesReadAsAPersonReadsThem() {
        const item::Format format;
        const Uuid anna = Uuid::fromName("t", "anna");
        item::ValueView view{format, item::Masking::masked, [&](const Uuid& id) { return id == anna ? std::string("Anna") : std::string(); }};
        const auto text = [&](const char* entity, const char* field, const domain::Value& value) { return item::valueText(entity, field, value, view); };
        QCOMPARE(text("lead", "stage", std::string("qualified")), QStringLiteral("Qualified"));
        QCOMPARE(text("lead", "budget_minor", std::int64_t{120'000}), format.amount(120'000));
        QCOMPARE(text("customer", "gender", std::string("female")), QStringLiteral("Female"));
        QCOMPARE(text("customer", "guide_id", anna.toString()), QStringLiteral("Anna"));
        QCOMPARE(text("task", "status", std::string("dropped")), QStringLiteral("Dropped"));
        QCOMPARE(text("shared_view", "state", std::string("{\"filter\":{}}")), QStringLiteral("As it was set on the list"));
        QVERIFY(text("customer", "city", {}).isEmpty());
        QVERIFY(!text("identity", "value", std::string("+8613812345678")).contains(QLatin1String("1234")));
        QVERIFY(!text("identity", "value", std::string("wang@example.com")).startsWith(QLatin1String("wang@")));
        view.masking = item::Masking::shown;
        QVERIFY(text("identity", "value", std::string("+8613812345678")).contains(QLatin1String("1234")));
        QCOMPARE(text("no_entity", "no_field", std::string("as it came")), QStringLiteral("as it came"));
    }

    void theQueueIsLiveAndCounted() {
        SampleStore sample;
        item::AsyncStore async(sample.context());
        item::SyncState state;
        item::QueueModel model(async, &state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGroup(QueueGroup::waiting);
        QTRY_COMPARE(model.state(), item::ListModel::State::ready);
        QCOMPARE(model.rowCount(), 0);
        const auto done = async.act([](const actions::Context& context) { return actions::editCustomer(context, {SampleStore::customer(2), {{"city", std::string("广州")}}}); });
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_COMPARE(model.counts()[QueueGroup::waiting], 1);
        QTRY_COMPARE(state.now().pending, 1);
        QVERIFY(model.index(0, item::QueueModel::What).data().toString().startsWith(QLatin1String("Changed ")));
        QCOMPARE(model.index(0, item::QueueModel::State).data().toString(), QStringLiteral("Waiting"));
        QTRY_VERIFY(done.isFinished());
        const auto gone = model.discard(done.result()->txn);
        QTRY_COMPARE(model.rowCount(), 0);
        QTRY_COMPARE(state.now().pending, 0);
    }

    void bothValuesStandBesideEachOther() {
        SampleStore sample;
        const auto conflict = put(sample, 3);
        item::AsyncStore async(sample.context());
        item::ConflictListModel model(async);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(store::ConflictList::open);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_COMPARE(model.total(), std::int64_t{1});
        QCOMPARE(model.index(0, item::ConflictListModel::What).data(item::SubtitleRole).toString(), QStringLiteral("City, Remark"));
        QCOMPARE(model.index(0, item::ConflictListModel::Who).data().toString(), QStringLiteral("You"));
        const auto& row = *model.row(0);
        const auto lines = item::conflictLines(row, {async.format(), async.now(), async.context().staff});
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].mine, QString::fromUtf8("广州"));
        QCOMPARE(lines[0].theirs, QString::fromUtf8("北京"));
        QVERIFY(lines[0].mineBy.startsWith(QStringLiteral("You · ")));
        QVERIFY(lines[0].theirsBy.startsWith(QStringLiteral("A colleague · ")));
        QCOMPARE(lines[1].theirsBy, QStringLiteral("The server"));
        QVERIFY(!lines[0].since.isEmpty());  // the row says neither: somebody went on
        const auto decided = model.decide(conflict.id, domain::Choice::mine, {});
        QTRY_COMPARE(model.rowCount(), 0);
        model.setList(store::ConflictList::decided);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, item::ConflictListModel::Who).data().toString(), QStringLiteral("The edit was used"));
    }

    //! Also of a view that is no longer there: the edit of one that was removed.
    void aViewInConflictIsNamed() {
        SampleStore sample;
        domain::Conflict conflict;
        conflict.opId = {SampleStore::idOf("op of a view")};
        conflict.id = domain::conflictId(conflict.opId);
        conflict.kind = domain::ConflictKind::editOfDeleted;
        conflict.entity = "shared_view";
        conflict.rowId = {SampleStore::idOf("a view")};
        conflict.names = {"name"};
        conflict.base = R"({"name":"Coats"})";
        conflict.mine = R"({"name":"Down coats"})";
        conflict.at = sample.ago(0.05);
        sample.put(domain::Scope::store(sample.context().shop), conflict);
        sample.flush();
        item::AsyncStore async(sample.context());
        item::ConflictListModel model(async);
        model.setList(store::ConflictList::open);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(item::conflictTitle(*model.row(0)), QStringLiteral("Shared view “Coats”"));
        QCOMPARE(item::conflictLines(*model.row(0), {async.format(), async.now(), async.context().staff}).at(0).mine, QStringLiteral("Down coats"));
    }

private:
    static domain::Conflict put(SampleStore& sample, int person) {
        domain::Conflict conflict;
        conflict.opId = {SampleStore::idOf("op")};
        conflict.id = domain::conflictId(conflict.opId);
        conflict.customerId = SampleStore::customer(person);
        conflict.kind = domain::ConflictKind::edit;
        conflict.entity = "customer";
        conflict.rowId = {conflict.customerId.uuid};
        conflict.names = {"city", "remark"};
        conflict.base = R"({"city":"上海"})";
        conflict.mine = R"({"city":"广州","remark":"likes silk"})";
        conflict.theirs = R"({"city":"北京","remark":"likes wool"})";
        conflict.theirsBy = {domain::authorText("city", {{SampleStore::idOf("colleague")}, sample.ago(0.2)})};
        conflict.mineBy = sample.context().staff;
        conflict.mineAt = sample.ago(0.1);
        conflict.at = sample.ago(0.05);
        sample.put(sample.book(), conflict);
        sample.flush();
        return conflict;
    }
};

LIANLU_TEST(TestSyncModels)

}  // namespace test_sync_models

#include "test_sync_models.moc"
