// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "models/item/list_model.h"
#include "models/item/timeline_model.h"
#include "ui/common/figure_drawing.h"
#include "ui/customers/customers_workspace.h"

namespace test_customer_profile {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! Tags and portrait beside a person's story.
class TestCustomerProfile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCustomerIsSavedAsAContact() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(3));
        QTRY_VERIFY(!named<QLabel>(workspace, "customerName")->text().isEmpty());
        QTemporaryDir folder;
        workspace.findChild<QAction*>(QStringLiteral("menuContact"))->trigger();
        auto* where = qobject_cast<QFileDialog*>(test::dialog("contactFile"));
        QVERIFY(where);
        const auto file = folder.filePath(QStringLiteral("contact.vcf"));
        Q_EMIT where->fileSelected(file);
        where->reject();
        QTRY_COMPARE(desk.shownFile, file);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("FN:" + named<QLabel>(workspace, "customerName")->text().toUtf8()));
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported contacts")});
    }

    void tagsTellTheirOrigin() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        QTRY_COMPARE(lines(workspace).size(), 4);  // the one that has ended is not shown
        const auto text = origins(workspace).join(QLatin1Char('|')).replace(QChar(0x00a0), QLatin1Char(' '));
        for (const auto& part : {QStringLiteral("Rule: 购买记录"), QStringLiteral("Third party: DMP"), QStringLiteral("62 % sure"), QStringLiteral("expires in 5 days")})
            QVERIFY2(text.contains(part), qPrintable(text));
        // Only what staff have set can be changed.
        QCOMPARE(named<QWidget>(workspace, "sideTags")->findChildren<QToolButton*>(QStringLiteral("tagRemove")).size(), 1);
        desk.pictures(workspace, QStringLiteral("customer-tags"));
    }

    void setsByTypingChangesAndRemoves() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(2));
        auto* field = named<QLineEdit>(workspace, "tagField");
        QTRY_VERIFY(field->isVisible());
        QTRY_COMPARE(named<QLabel>(workspace, "customerName")->text(), QString::fromStdString(desk.get<domain::Customer>(SampleStore::customer(2)).name));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Fit: loose"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(lines(workspace), QStringList{QStringLiteral("Fit: loose")});
        QVERIFY(field->text().isEmpty());
        // The pencil puts it back into the field; another value takes the place of the first.
        QTest::mouseClick(named<QToolButton>(workspace, "tagEdit"), Qt::LeftButton);
        QCOMPARE(field->selectedText(), QStringLiteral("loose"));
        QTest::keyClicks(field, QStringLiteral("slim"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(lines(workspace), QStringList{QStringLiteral("Fit: slim")});
        QTRY_COMPARE(desk.toasts.size(), 2);
        QVERIFY(desk.undo());
        QTRY_COMPARE(lines(workspace), QStringList{QStringLiteral("Fit: loose")});
        QTest::mouseClick(named<QToolButton>(workspace, "tagRemove"), Qt::LeftButton);
        QTRY_VERIFY(lines(workspace).isEmpty());
        QTRY_COMPARE(desk.toasts.size(), 3);
        QVERIFY(desk.undo());
        QTRY_COMPARE(lines(workspace), QStringList{QStringLiteral("Fit: loose")});
    }

    void headquartersDecides() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(2));
        auto* field = named<QLineEdit>(workspace, "tagField");
        QTRY_VERIFY(field->isVisible());
        // By the label; a value that is not among those allowed is refused in words.
        field->setText(QStringLiteral("穿衣风格：随便"));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        auto* problem = named<QLabel>(*named<QWidget>(workspace, "sideTags"), "inlineErrorText");
        QTRY_VERIFY(problem->isVisible() && !problem->text().isEmpty());
        desk.pictures(workspace, QStringLiteral("customer-tag-refused"));
        field->setText(QStringLiteral("穿衣风格：复古"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(lines(workspace), QStringList{QStringLiteral("穿衣风格: 复古")});
        QVERIFY(origins(workspace).first().replace(QChar(0x00a0), QLatin1Char(' ')).contains(QStringLiteral("expires in 365 days")));
    }

    void portraitOfOneCustomer() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        auto* tabs = named<QTabBar>(workspace, "customerTabs");
        QTRY_VERIFY(tabs->isVisible());
        QTest::keyClick(&workspace, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->currentIndex(), 1);
        QTRY_VERIFY(named<QWidget>(workspace, "portraitPage")->isVisible());
        QVERIFY(named<QLabel>(workspace, "portraitRhythmFigure")->text().contains(QStringLiteral("13 orders")));
        QVERIFY(named<QLabel>(workspace, "portraitStandingFigure")->text().contains(QStringLiteral("n = ")));
        for (const char* name : {"portraitStanding", "portraitRhythm", "portraitChannels", "portraitCategories", "portraitPrices", "portraitHours", "portraitDays", "portraitCoupons",
                                 "portraitOffers", "portraitTags"})
            QVERIFY2(!named<QWidget>(workspace, name)->toolTip().isEmpty(), name);
        desk.pictures(workspace, QStringLiteral("customer-portrait"));
    }

    void aBarOpensItsDefinitionAndItsRows() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        auto* tabs = named<QTabBar>(workspace, "customerTabs");
        QTRY_VERIFY(tabs->isVisible());
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(named<QWidget>(workspace, "portraitPage")->isVisible());
        // By keyboard: each drawing is one stop of the Tab key, the arrows go from bar to bar.
        for (const char* name : {"portraitStanding", "portraitRhythm", "portraitChannels", "portraitCategories", "portraitHours", "portraitDays", "portraitCoupons", "portraitOffers", "portraitTags"}) {
            auto* drawing = named<ui::FigureDrawing>(workspace, qPrintable(QString::fromLatin1(name) + QStringLiteral("Drawing")));
            QVERIFY2((drawing->focusPolicy() & Qt::TabFocus) && !drawing->accessibleName().isEmpty(), name);
            if (!drawing->isVisible()) continue;
            QVERIFY2(drawing->pieces() > 0 && drawing->accessibleDescription() == drawing->pieceWords(drawing->current()), name);
        }
        auto* channels = named<ui::FigureDrawing>(workspace, "portraitChannelsDrawing");
        channels->setFocus();
        QTest::keyClick(channels, Qt::Key_Right);
        QCOMPARE(channels->current(), 1);
        QTest::keyClick(channels, Qt::Key_Home);
        QCOMPARE(channels->accessibleDescription(), channels->pieceWords(0));
        QTest::keyClick(channels, Qt::Key_Return);
        auto* figure = test::dialog("figureDialog");
        QCOMPARE(figure->windowTitle(), QStringLiteral("Channels"));
        QCOMPARE(named<QLabel>(*figure, "figureWords")->text(), QStringLiteral("Store: 9 orders"));
        QVERIFY(named<QLabel>(*figure, "figureDefinition")->text().startsWith(QStringLiteral("Share of all known orders")));
        test::picture(*figure, QStringLiteral("portrait-figure"));
        QTest::keyClick(figure, Qt::Key_Return);
        QCOMPARE(tabs->currentIndex(), 0);
        auto* story = workspace.findChild<item::TimelineModel*>();
        QVERIFY(story);
        QTRY_COMPARE(story->rowCount(), 9);
        for (int row = 0; row < 9; ++row) QVERIFY(story->row(row)->kind == item::TimelineModel::Kind::order && story->row(row)->channel == domain::nameOf(domain::SalesChannel::store));
        QCOMPARE(named<QComboBox>(workspace, "timelineChannel")->currentData().toString(), QStringLiteral("store"));
        QVERIFY(named<QPushButton>(workspace, "timelineOrders")->isChecked());
        desk.pictures(workspace, QStringLiteral("portrait-rows"));
        // By mouse; where there are no rows it says only what is counted.
        tabs->setCurrentIndex(1);
        auto* months = named<ui::FigureDrawing>(workspace, "portraitRhythmDrawing");
        QTRY_VERIFY(months->isVisible());
        int none = 0;
        while (none < months->pieces() && !months->pieceWords(none).endsWith(QStringLiteral(": 0 orders"))) ++none;
        QVERIFY(none < months->pieces());
        QTest::mouseClick(months, Qt::LeftButton, {}, months->pieceRect(none).center());
        figure = test::dialog("figureDialog");
        QVERIFY(!figure->findChild<QPushButton*>(QStringLiteral("figureRows")));
        QVERIFY(named<QLabel>(*figure, "figureNone")->isVisible() && !named<QLabel>(*figure, "figureDefinition")->text().isEmpty());
        delete figure;
        // A score has a dialog of its own already.
        auto* scores = named<ui::FigureDrawing>(workspace, "portraitStandingDrawing");
        scores->setFocus();
        QTest::keyClick(scores, Qt::Key_Down);
        QTest::keyClick(scores, Qt::Key_Space);
        auto* why = test::dialog("scoreDialog");
        QCOMPARE(named<QListWidget>(*why, "scoreList")->currentRow(), 1);
        delete why;
        // A tag leads to everybody who has it.
        auto* cloud = named<ui::FigureDrawing>(workspace, "portraitTagsDrawing");
        int tag = 0;
        while (tag < cloud->pieces() && !cloud->pieceWords(tag).contains(QStringLiteral("旅行摄影"))) ++tag;
        QVERIFY(tag < cloud->pieces());
        QTest::mouseClick(cloud, Qt::LeftButton, {}, cloud->pieceRect(tag).center());
        figure = test::dialog("figureDialog");
        QTest::mouseClick(named<QPushButton>(*figure, "figureRows"), Qt::LeftButton);
        QVERIFY(named<QComboBox>(workspace, "customersTag")->currentText().contains(QStringLiteral("旅行摄影")));
        QTRY_COMPARE(named<QAbstractItemView>(workspace, "customersTable")->model()->rowCount(), 1);
    }

    void everyScoreOpensItsReasonsAndRows() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        auto* tabs = named<QTabBar>(workspace, "customerTabs");
        QTRY_VERIFY(tabs->isVisible());
        tabs->setCurrentIndex(1);
        auto* why = named<QPushButton>(workspace, "portraitWhy1");
        QTRY_VERIFY2(why->text().startsWith(QStringLiteral("Purchases (F): ")) && why->isEnabled(), qPrintable(why->text()));
        QTRY_VERIFY(!why->text().endsWith(QChar(u'–')));
        why->setFocus();
        QTest::keyClick(why, Qt::Key_Space);
        auto* scores = test::dialog("scoreDialog");
        auto* list = named<QListWidget>(*scores, "scoreList");
        auto* rows = named<QTreeWidget>(*scores, "scoreRows");
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(rows->topLevelItemCount(), 13);  // as many as it says
        QVERIFY2(named<QLabel>(*scores, "scoreReasons")->text().startsWith(QStringLiteral("13 purchases.")), qPrintable(named<QLabel>(*scores, "scoreReasons")->text()));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*scores, QStringLiteral("score-frequency"));
        for (int i = 0; i < list->count(); ++i) {
            list->setCurrentRow(i);
            QVERIFY2(!named<QLabel>(*scores, "scoreDefinition")->text().isEmpty() && !named<QLabel>(*scores, "scoreReasons")->text().isEmpty(), qPrintable(list->item(i)->text()));
            QVERIFY2(rows->topLevelItemCount() > 0, qPrintable(list->item(i)->text()));
        }
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*scores, QStringLiteral("score-value"));
        // Touches count for what the row says.
        list->setCurrentRow(3);
        double sum = 0;
        for (int i = 0; i < rows->topLevelItemCount(); ++i) sum += rows->topLevelItem(i)->text(3).section(QChar(u' '), 0, 0).toDouble();
        const auto told = named<QLabel>(*scores, "scoreReasons")->text().section(QChar(u' '), 0, 0).toDouble();
        QVERIFY2(std::abs(sum - told) < 0.1, qPrintable(QStringLiteral("%1 %2").arg(sum).arg(told)));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*scores, QStringLiteral("score-engagement"));
        // The oldest order of all: the story has to be read on until it comes.
        list->setCurrentRow(2);
        auto* oldest = rows->topLevelItem(rows->topLevelItemCount() - 1);
        const auto id = oldest->data(0, Qt::UserRole).toString();
        rows->setCurrentItem(oldest);
        oldest->setSelected(true);
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Return);
        QTRY_COMPARE(tabs->currentIndex(), 0);
        auto* story = named<QListView>(workspace, "timelineList");
        QTRY_COMPARE(story->currentIndex().data(item::IdRole).toString(), id);
        // By the button as well, and a row that a filter hides is shown all the same.
        QTest::mouseClick(named<QPushButton>(workspace, "timelineTouches"), Qt::LeftButton);
        tabs->setCurrentIndex(1);
        QTest::mouseClick(why, Qt::LeftButton);
        auto* again = test::dialog("scoreDialog");
        auto* newest = named<QTreeWidget>(*again, "scoreRows")->topLevelItem(0);
        const auto wanted = newest->data(0, Qt::UserRole).toString();
        newest->setSelected(true);
        QTest::mouseClick(named<QPushButton>(*again, "scoreJump"), Qt::LeftButton);
        QTRY_COMPARE(story->currentIndex().data(item::IdRole).toString(), wanted);
    }

    void whatTheYearAheadIsWorth() {
        test::WorkDesk desk;
        fillBuyers(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        named<QTabBar>(workspace, "customerTabs")->setCurrentIndex(1);
        auto* worth = named<QPushButton>(workspace, "portraitWhy8");
        QTRY_VERIFY2(worth->text().contains(QChar(u'¥')), qPrintable(worth->text()));
        QVERIFY(worth->text().contains(QStringLiteral(" – ")));
        QVERIFY(named<QPushButton>(workspace, "portraitWhy7")->text().endsWith(QStringLiteral(" %")));
        desk.pictures(workspace, QStringLiteral("customer-portrait-value"));
        QTest::mouseClick(worth, Qt::LeftButton);
        auto* scores = test::dialog("scoreDialog");
        const auto reasons = named<QLabel>(*scores, "scoreReasons")->text();
        QVERIFY2(reasons.contains(QStringLiteral("of whom came back")) && reasons.contains(QStringLiteral("expected on each")), qPrintable(reasons));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*scores, QStringLiteral("score-value-learned"));
        scores->reject();
    }

    void noScoresForWhoDoesNotWantThem() {
        test::WorkDesk desk;
        fill(desk.sample());
        domain::Consent no;
        no.id = {SampleStore::idOf("no profiling")};
        no.customerId = SampleStore::customer(0);
        no.channel = domain::Channel::email;
        no.purpose = domain::Purpose::profiling;
        no.source = "guide_record";
        no.at = desk.sample().ago(1);
        desk.sample().put(desk.sample().book(), no);
        desk.sample().flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        named<QTabBar>(workspace, "customerTabs")->setCurrentIndex(1);
        auto* why = named<QPushButton>(workspace, "portraitWhy0");
        QTRY_VERIFY(why->isEnabled());
        QCOMPARE(why->text(), QStringLiteral("Last purchase (R): –"));
        QVERIFY(named<QLabel>(workspace, "portraitStandingFigure")->text().isEmpty());
        QTest::mouseClick(why, Qt::LeftButton);
        auto* scores = test::dialog("scoreDialog");
        QVERIFY(named<QLabel>(*scores, "scoreReasons")->text().contains(QStringLiteral("profiled")));
        QCOMPARE(named<QTreeWidget>(*scores, "scoreRows")->topLevelItemCount(), 0);
        scores->reject();
    }

    void somebodyNewHasNone() {
        test::WorkDesk desk;
        domain::Customer fresh;
        fresh.id = {SampleStore::idOf("fresh")};
        fresh.kind = domain::CustomerKind::prospect;
        fresh.name = "新客";
        fresh.homeStoreId = desk.sample().context().shop;
        fresh.guideId = desk.sample().context().staff;
        desk.sample().put(desk.sample().book(), fresh);
        desk.sample().flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(fresh.id);
        named<QTabBar>(workspace, "customerTabs")->setCurrentIndex(1);
        auto* panel = named<QWidget>(workspace, "portraitPanel");
        QTRY_COMPARE(named<QLabel>(*panel, "emptyWhat")->text(), QStringLiteral("No portrait yet"));
        desk.pictures(workspace, QStringLiteral("customer-portrait-empty"));
    }

private:
    static QStringList texts(QWidget& workspace, const char* name) {
        QStringList found;
        for (auto* label : named<QWidget>(workspace, "sideTags")->findChildren<QLabel*>(QString::fromLatin1(name)))
            if (label->isVisible()) found << label->text();
        return found;
    }
    static QStringList lines(QWidget& workspace) { return texts(workspace, "tagText"); }
    static QStringList origins(QWidget& workspace) { return texts(workspace, "tagOrigin"); }

    //! Customers who buy at a pace of their own, stop some day, and spend what they are used to.
    static void fillBuyers(SampleStore& sample) {
        std::mt19937 random(20'261'120);
        for (int n = 0; n < 300; ++n) {
            const double gap = 10 + static_cast<double>(random() % 120), until = n == 0 ? 720 : static_cast<double>(random() % 700);
            domain::Customer buyer;
            buyer.id = n < 60 ? SampleStore::customer(n) : domain::CustomerId{SampleStore::idOf("buyer" + std::to_string(n))};
            buyer.kind = domain::CustomerKind::customer;
            buyer.name = "买家" + std::to_string(n);
            buyer.homeStoreId = sample.context().shop;
            buyer.guideId = sample.context().staff;
            if (n >= 60) sample.put(sample.book(), buyer);
            const auto usual = 20'000 + static_cast<std::int64_t>(random() % 200'000);
            int order = 0;
            for (double day = 0; day <= until; day += gap * (0.3 + static_cast<double>(random() % 140) / 100)) {
                domain::TimelineItem told;
                told.id = {SampleStore::idOf("buyer" + std::to_string(n) + "-" + std::to_string(order++))};
                told.customerId = buyer.id;
                told.kind = domain::TimelineKind::order;
                told.at = sample.ago(730 - day);
                told.title = "羊绒双面大衣 ×1";
                told.amountMinor = usual / 2 + static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(usual));
                sample.put(sample.book(), told);
            }
        }
        sample.flush();
    }

    static void fill(SampleStore& sample) {
        const auto tag = [&](const char* id, const char* name, const char* value, domain::TagSource source, const char* from, double confidence, double endsIn) {
            domain::Tag one;
            one.id = {SampleStore::idOf(id)};
            one.customerId = SampleStore::customer(0);
            one.name = name;
            one.value = value;
            one.source = source;
            one.sourceName = from;
            one.confidence = confidence;
            one.setAt = sample.ago(40);
            if (endsIn != 0) one.expiresAt = sample.ago(-endsIn);
            sample.put(sample.book(), one);
        };
        tag("t1", "消费力", "高", domain::TagSource::rule, "购买记录", 1, 0);
        tag("t2", "兴趣", "旅行摄影", domain::TagSource::thirdParty, "DMP", 0.62, 0);
        tag("t3", "活动人群", "双十一加购未付", domain::TagSource::rule, "大促规则", 0.9, 5);
        tag("t4", "旧标签", "过期", domain::TagSource::rule, "x", 1, -1);
        domain::TagDefinition style;
        style.id = {SampleStore::idOf("definition")};
        style.code = "风格";
        style.label = "穿衣风格";
        style.allowedValues = {"极简", "复古"};
        style.expiryDays = 365;
        style.status = domain::TagDefinitionStatus::active;
        sample.put(domain::Scope::brand(), style);
        for (int n = 0; n < 12; ++n) {
            domain::Order order;
            order.id = {SampleStore::idOf("portrait order" + std::to_string(n))};
            order.storeId = sample.context().shop;
            order.customerId = SampleStore::customer(0);
            order.channel = n % 3 == 0 ? domain::SalesChannel::miniProgram : domain::SalesChannel::store;
            order.number = std::to_string(n);
            order.placedAt = sample.ago(20 + n * 55.3);
            order.totalMinor = 100'000;
            sample.put(domain::Scope::store(order.storeId), order);
            // The server tells each order in the customer's own scope, too.
            domain::TimelineItem told;
            told.id = {SampleStore::idOf("portrait told" + std::to_string(n))};
            told.customerId = order.customerId;
            told.kind = domain::TimelineKind::order;
            told.refEntity = "order";
            told.refId = order.id.toString();
            told.at = order.placedAt;
            told.amountMinor = order.totalMinor;
            told.channel = order.channel;
            sample.put(sample.book(), told);
            domain::OrderLine line;
            line.id = {SampleStore::idOf("portrait line" + std::to_string(n))};
            line.orderId = order.id;
            line.productId = {SampleStore::idOf(n % 4 == 0 ? "BG-0811" : n % 3 == 0 ? "SC-0707" : "KN-3301")};
            line.quantity = 1 + n % 2;
            line.amountMinor = (60'000 + n * 9'000) * line.quantity;
            sample.put(domain::Scope::store(order.storeId), line);
        }
        sample.flush();
    }
};

LIANLU_WIDGETS_TEST(TestCustomerProfile)

}  // namespace test_customer_profile

#include "test_customer_profile.moc"
