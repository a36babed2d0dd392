// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include "models/domain/entities/membership.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/rules/tag.h"
#include "models/item/brand_list_model.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/brand/brand_workspace.h"
#include "ui/common/data_table.h"
#include "ui/shell/command_state.h"

namespace test_brand_workspace {

using namespace lianlu;
using namespace lianlu::test;
using actions::BrandCustomer;
using actions::BrandFilter;
using actions::BrandPage;

namespace {

//! The server's side: so many customers, in one order, masked.
class Directory : public item::BrandDirectory {
public:
    QFuture<Result<BrandPage>> brandPage(const BrandFilter& filter, const std::string& after, int limit) override { return QtFuture::makeReadyFuture(page(filter, after, limit)); }
    actions::BrandPages brandPages(const BrandFilter& filter) override {
        return [this, filter](const std::string& after, int limit) { return page(filter, after, limit); };
    }
    QFuture<Result<std::string>> reveal(domain::CustomerId customer, item::Revealable what, item::RevealReason reason) override {
        revealed.push_back({customer, what, reason});
        return QtFuture::makeReadyFuture(answer);
    }
    Result<BrandPage> page(const BrandFilter& filter, const std::string& after, int limit) {
        asked.push_back(filter);
        if (error && (onlyAfter.empty() || after == onlyAfter)) return fail(*error);
        BrandPage found;
        const int from = after.empty() ? 0 : std::stoi(after);
        for (int i = from; i < std::min(total, from + limit); ++i) found.rows.push_back(customer(i));
        if (from + limit < total) found.next = std::to_string(from + limit);
        if (after.empty()) found.total = counted ? total : -1;
        return found;
    }
    static BrandCustomer customer(int i) {
        const char* names[] = {"王**", "欧*", "A***", "林*"};
        const char* tiers[] = {"gold", "silver", "", "black"};
        BrandCustomer one;
        one.id = {Uuid::fromName("brand", std::to_string(i))};
        one.name = names[i % 4];
        one.phone = "+86138****" + std::to_string(1000 + i % 9000);
        one.kind = i % 4 == 2 ? domain::CustomerKind::prospect : domain::CustomerKind::member;
        one.tierCode = tiers[i % 4];
        one.storeName = i % 3 == 0 ? "杭州湖滨店" : "上海静安店";
        if (i % 5 != 4) one.guideName = i % 2 == 0 ? "陈晓雯" : "Bo Lin";
        one.orderCount = i % 4 == 2 ? 0 : 1 + i % 7;
        one.spentMinor = one.orderCount * 128'000;
        if (one.orderCount > 0) one.lastPurchaseAt = fromUnixMs(1'795'000'000'000 - std::int64_t{i} * 86'400'000);
        one.joinedAt = fromUnixMs(1'700'000'000'000);
        return one;
    }
    struct Asked {
        domain::CustomerId customer;
        item::Revealable what;
        item::RevealReason reason;
    };

    int total = 250;
    bool counted = true;
    std::optional<Error> error;
    std::string onlyAfter;  //!< the error meets this page alone
    std::vector<BrandFilter> asked;
    std::vector<Asked> revealed;
    Result<std::string> answer{std::string("+8613812345678")};
};

QString textIn(QWidget& widget, const char* name) { return named<QLabel>(widget, name)->text(); }

}  // namespace

//! Head office and regional heads see the brand's customers as the server shows them.
class TestBrandWorkspace : public QObject {
    Q_OBJECT

    struct Shown {
        explicit Shown(domain::Role role = domain::Role::hq) : desk(role) {}
        void open() {
            place = std::make_unique<ui::BrandWorkspace>(desk, directory);
            desk.present(*place);
        }
        QWidget& at() { return *place; }
        ui::DataTable* table() { return named<ui::DataTable>(*place, "brandTable"); }
        QAbstractItemModel* rows() { return table()->model(); }
        void choose(const char* box, const QString& data) {
            auto* found = named<QComboBox>(*place, box);
            const int row = found->findData(data);
            if (row < 0) qFatal("%s has no %s", box, qPrintable(data));
            found->setCurrentIndex(row);
            Q_EMIT found->activated(row);
        }
        WorkDesk desk;
        Directory directory;
        std::unique_ptr<ui::BrandWorkspace> place;
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void pagesComeWhileOneScrolls() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        QTRY_COMPARE(textIn(shown.at(), "brandCount"), QStringLiteral("250 customers, masked"));
        QTRY_COMPARE(textIn(shown.at(), "brandName"), QStringLiteral("王**"));
        QVERIFY(shown.rows()->canFetchMore({}));
        shown.desk.pictures(*shown.place, QStringLiteral("brand"));
        while (shown.rows()->canFetchMore({})) {
            const int before = shown.rows()->rowCount();
            shown.rows()->fetchMore({});
            QTRY_VERIFY(shown.rows()->rowCount() > before);
        }
        QCOMPARE(shown.rows()->rowCount(), 250);
    }

    void theTierIsNotAloneInARow() {
        Shown shown;
        shown.open();
        const auto line = [&shown](const char* box) { return named<QComboBox>(shown.at(), box)->y(); };
        // No tag is there to be chosen.
        QVERIFY(!named<QComboBox>(shown.at(), "brandTag")->isVisible());
        QTRY_VERIFY(line("brandTier") == line("brandStore") && line("brandTier") == line("brandSegment"));
    }

    void theModelKeepsTheRules() {
        Shown shown;
        item::BrandListModel model(shown.desk.async(), shown.directory);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        // The tester itself asks for more, as often as there is.
        QTRY_COMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        shown.directory.total = 3;
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.total(), std::int64_t{3});
        // Where the server has not counted, what has all come in is counted here.
        shown.directory.counted = false;
        model.reload();
        QTRY_COMPARE(model.state(), item::ListModel::State::ready);
        QCOMPARE(model.total(), std::int64_t{3});
    }

    void whatNarrowsIsAskedOfTheServer() {
        Shown shown;
        domain::TagDefinition tag;
        tag.id = domain::tagDefinitionId("style");
        tag.code = "style";
        tag.label = "风格";
        tag.allowedValues = {"通勤", "休闲"};
        tag.status = domain::TagDefinitionStatus::active;
        shown.desk.sample().put(domain::Scope::brand(), tag);
        domain::TierRule gold;
        gold.id = {SampleStore::idOf("gold")};
        gold.code = "gold";
        gold.name = "金卡";
        gold.rank = 3;
        shown.desk.sample().put(domain::Scope::brand(), gold);
        shown.desk.sample().flush();
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        const auto last = [&]() -> const BrandFilter& { return shown.directory.asked.back(); };
        const auto now = shown.desk.async().now();
        shown.choose("brandSegment", QStringLiteral("asleep"));
        QCOMPARE(last().boughtUntil, std::optional(now - std::chrono::hours(24 * 90)));
        QCOMPARE(last().boughtFrom, std::optional(now - std::chrono::hours(24 * 365)));
        shown.choose("brandSegment", QStringLiteral("best"));
        QCOMPARE(last().spentFromMinor, std::int64_t{1'000'000});
        QVERIFY(!last().boughtFrom && !last().boughtUntil);
        shown.choose("brandSegment", QStringLiteral("prospects"));
        QCOMPARE(last().kind, domain::CustomerKind::prospect);
        shown.choose("brandSegment", {});
        auto* store = named<QComboBox>(shown.at(), "brandStore");
        QTRY_VERIFY(store->count() > 1);
        shown.choose("brandStore", store->itemData(1).toString());
        QCOMPARE(last().stores.size(), std::size_t{1});
        auto* tier = named<QComboBox>(shown.at(), "brandTier");
        QVERIFY(tier->count() > 1);
        shown.choose("brandTier", tier->itemData(1).toString());
        QCOMPARE(QString::fromStdString(last().tierCode), tier->itemData(1).toString());
        shown.choose("brandTag", QStringLiteral("style\n休闲"));
        QCOMPARE(last().tag + "=" + last().tagValue, std::string("style=休闲"));
        shown.choose("brandOrder", QStringLiteral("newest"));
        QVERIFY(last().newestFirst);
        auto* search = named<QLineEdit>(shown.at(), "brandSearch");
        search->setText(QStringLiteral(" LX-7 "));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(last().memberCode, std::string("LX-7"));
        // All of it is taken away by the button of the empty list.
        shown.directory.total = 0;
        shown.choose("brandOrder", QStringLiteral("lastPurchase"));
        QTRY_COMPARE(textIn(*shown.table(), "emptyWhat"), QStringLiteral("Nobody fits"));
        picture(*shown.place, QStringLiteral("brand-nobody"));
        shown.directory.total = 5;
        QTest::mouseClick(named<QPushButton>(*shown.table(), "emptyAction"), Qt::LeftButton);
        QTRY_COMPARE(shown.rows()->rowCount(), 5);
        QVERIFY(last() == BrandFilter{});
        QVERIFY(search->text().isEmpty());
    }

    void away() {
        Shown shown;
        shown.directory.error = Error{Code::unreachable, "no route"};
        shown.open();
        QTRY_COMPARE(textIn(*shown.table(), "emptyWhat"), QStringLiteral("The server cannot be reached now."));
        QVERIFY(textIn(*shown.table(), "emptyWhy").contains(QStringLiteral("keeps no customers on this computer")));
        shown.desk.pictures(*shown.place, QStringLiteral("brand-away"));
        // Still away: the same again, and not a blank.
        QTest::mouseClick(named<QPushButton>(*shown.table(), "emptyAction"), Qt::LeftButton);
        QTRY_COMPARE(shown.directory.asked.size(), std::size_t{2});
        QTRY_COMPARE(textIn(*shown.table(), "emptyWhat"), QStringLiteral("The server cannot be reached now."));
        // As soon as a sync gets through, by itself; and once.
        shown.directory.error.reset();
        auto state = shown.desk.sync().now();
        state.state = item::SyncState::State::syncing;
        shown.desk.sync().set(state);
        state.state = item::SyncState::State::idle;
        state.lastSyncAt = shown.desk.async().now() + std::chrono::seconds(1);
        shown.desk.sync().set(state);
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        const auto asked = shown.directory.asked.size();
        state.lastSyncAt = shown.desk.async().now() + std::chrono::seconds(2);
        shown.desk.sync().set(state);
        QCOMPARE(shown.directory.asked.size(), asked);
    }

    void whatTheServerRefusesIsSaid_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("wait");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* name, Code code, const char* rule, const char* subject, int wait, const char* what) {
            QTest::newRow(name) << static_cast<int>(code) << QByteArray(rule) << QByteArray(subject) << wait << QString::fromLatin1(what);
        };
        row("too wide", Code::refused, "too-wide", "", 0, "Few fit among very many.");
        row("another region", Code::forbidden, "not a store of the own regions", "store_ids", 0, "This store belongs to another region.");
        row("a hidden tag", Code::forbidden, "", "tag", 0, "Your role does not see this tag.");
        row("denied", Code::forbidden, "", "", 0, "Your role does not list the brand's customers.");
        row("too often", Code::rateLimited, "too many questions", "", 600, "That were many pages for one hour.");
        row("signed out", Code::unauthenticated, "", "", 0, "Your sign-in has ended.");
    }
    void whatTheServerRefusesIsSaid() {
        QFETCH(int, code);
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, subject);
        QFETCH(int, wait);
        QFETCH(QString, what);
        Shown shown;
        Error error{static_cast<Code>(code), rule.toStdString(), subject.toStdString()};
        error.retryAfterSeconds = wait;
        shown.directory.error = error;
        shown.open();
        QTRY_COMPARE(textIn(*shown.table(), "emptyWhat"), what);
        QVERIFY(!textIn(*shown.table(), "emptyWhy").isEmpty());
        if (wait > 0) QVERIFY(textIn(*shown.table(), "emptyWhy").contains(QStringLiteral("10 minute")));
        QVERIFY(named<QPushButton>(*shown.table(), "emptyAction")->isVisible());
    }

    //! The rest of the list did not come: what is there stays, the server is left alone, and a button goes on.
    void aPageThatDidNotCome() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        shown.directory.error = Error{Code::timedOut, "slow"};
        shown.directory.onlyAfter = "100";
        shown.rows()->fetchMore({});
        QTRY_VERIFY(named<QWidget>(shown.at(), "brandRest")->isVisible());
        QVERIFY(textIn(shown.at(), "brandRestWords").contains(QStringLiteral("The rest of the list did not come.")));
        picture(*shown.place, QStringLiteral("brand-rest"));
        QCOMPARE(shown.rows()->rowCount(), 100);
        QVERIFY(!shown.rows()->canFetchMore({}));
        shown.directory.error.reset();
        QTest::mouseClick(named<QPushButton>(shown.at(), "brandRestAgain"), Qt::LeftButton);
        QTRY_COMPARE(shown.rows()->rowCount(), 200);
        QVERIFY(!named<QWidget>(shown.at(), "brandRest")->isVisible());
    }

    //! Another filter that gets no answer: nobody of the one before stands there.
    void whomTheFilterBeforeFoundAreGone() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        shown.directory.error = Error{Code::unreachable, ""};
        shown.choose("brandSegment", QStringLiteral("lost"));
        QTRY_COMPARE(textIn(*shown.table(), "emptyWhat"), QStringLiteral("The server cannot be reached now."));
        QCOMPARE(shown.rows()->rowCount(), 0);
        QVERIFY(!named<QWidget>(shown.at(), "brandRest")->isVisible());
        QVERIFY(!named<QLabel>(shown.at(), "brandName")->isVisible());
    }

    void headOfficeHasAValueShownForAReason() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
        QVERIFY(!named<QToolButton>(shown.at(), "brandPhoneCopy")->isVisible());
        auto* show = named<QToolButton>(shown.at(), "brandPhoneShow");
        QTest::mouseClick(show, Qt::LeftButton);
        auto* ask = dialog("revealDialog");
        auto* primary = named<QPushButton>(*ask, "revealDo");
        // Without a reason nothing is asked.
        QVERIFY(!primary->isEnabled());
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shown.directory.revealed.empty());
        picture(*ask, QStringLiteral("brand-reveal"));
        shown.directory.answer = fail(Code::rateLimited, "too many questions");
        named<QComboBox>(*ask, "revealReason")->setCurrentIndex(1);
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_VERIFY(named<QLabel>(*ask, "inlineErrorText")->text().contains(QStringLiteral("many values for one hour")));
        QCOMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
        shown.directory.answer = std::string("+8613800001000");
        QTRY_VERIFY(primary->isEnabled());
        QTest::mouseClick(primary, Qt::LeftButton);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138 0000 1000"));
        QCOMPARE(shown.directory.revealed.back().reason, item::RevealReason::complaint);
        QCOMPARE(shown.directory.revealed.back().what, item::Revealable::phone);
        QCOMPARE(shown.directory.revealed.back().customer, Directory::customer(0).id);
        shown.desk.pictures(*shown.place, QStringLiteral("brand-shown"));
        QTest::mouseClick(named<QToolButton>(shown.at(), "brandPhoneCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("13800001000"));
        // Another customer, and back: masked again, and asked for anew.
        shown.table()->selectRow(1);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1001"));
        shown.table()->selectRow(0);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
    }

    void whatWasShownGoesWithThePlace() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
        QTest::mouseClick(named<QToolButton>(shown.at(), "brandPhoneShow"), Qt::LeftButton);
        auto* ask = dialog("revealDialog");
        named<QComboBox>(*ask, "revealReason")->setCurrentIndex(0);
        QTest::mouseClick(named<QPushButton>(*ask, "revealDo"), Qt::LeftButton);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138 1234 5678"));
        shown.place->hide();
        QCOMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
    }

    void aRegionalHeadHasNothingShown() {
        Shown shown(domain::Role::regional);
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1000"));
        for (const char* name : {"brandWholeNameShow", "brandPhoneShow", "brandEmailShow"}) {
            QVERIFY(!named<QToolButton>(shown.at(), name)->isVisible());
        }
        QVERIFY(named<QLabel>(shown.at(), "brandMasked")->isVisible());
        // No store of another region is offered: this device has none of the own ones.
        QCOMPARE(named<QComboBox>(shown.at(), "brandStore")->count(), 1);
        for (auto* action : shown.place->commands()) {
            if (action->objectName() == QLatin1String("actionBrandPhone")) QCOMPARE(ui::whyNot(action), QStringLiteral("Head office alone has it shown"));
            if (action->objectName() == QLatin1String("actionBrandEdit")) QCOMPARE(ui::whyNot(action), QStringLiteral("For the customer's guide and store manager"));
        }
        shown.desk.pictures(*shown.place, QStringLiteral("brand-regional"));
    }

    void theListLeavesMaskedAndCounted() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("customers.csv"));
        QTest::mouseClick(named<QToolButton>(shown.at(), "brandExport"), Qt::LeftButton);
        auto* ask = dialog("brandExportDialog");
        QCOMPARE(textIn(*ask, "brandExportCount"), QStringLiteral("250 customers"));
        picture(*ask, QStringLiteral("brand-export"));
        named<QComboBox>(*ask, "brandExportForm")->setCurrentIndex(1);
        QTest::mouseClick(named<QPushButton>(*ask, "brandExportStart"), Qt::LeftButton);
        auto* file = named<QFileDialog>(*ask, "brandExportFile");
        Q_EMIT file->fileSelected(path);
        file->close();
        QTRY_COMPARE(shown.desk.toasts, QStringList{QStringLiteral("250 customers exported, masked")});
        QCOMPARE(shown.desk.disclosed(), QStringList{QStringLiteral("exported customers_masked")});
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(written.readAll());
        QCOMPARE(text.count(QStringLiteral("\r\n")), 251);
        QVERIFY(text.contains(QStringLiteral("王**")) && text.contains(QStringLiteral("138****1000")));
        // Of more than leave in one file none leaves, and the dialog says so before.
        shown.directory.total = 20'001;
        shown.choose("brandOrder", QStringLiteral("newest"));
        QTRY_COMPARE(textIn(shown.at(), "brandCount"), QStringLiteral("20,001 customers, masked"));
        QTest::mouseClick(named<QToolButton>(shown.at(), "brandExport"), Qt::LeftButton);
        ask = dialog("brandExportDialog");
        QVERIFY(!named<QPushButton>(*ask, "brandExportStart")->isEnabled());
        QVERIFY(named<QLabel>(*ask, "inlineErrorText")->text().contains(QStringLiteral("At most 20,000")));
    }

    //! Where the store does not take the entry, nothing leaves; nor where a page does not come.
    void nothingLeavesUnseen() {
        Shown shown;
        actions::ExportProgress progress;
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("none.csv"));
        const actions::BrandExport input{exchange::Form::csv, std::filesystem::path(path.toStdU16String()), "Asia/Shanghai", {}};
        auto context = shown.desk.async().context();
        shown.desk.refuseDisclosures(true);
        QVERIFY(!actions::exportBrand(context, input, shown.directory.brandPages({}), progress));
        QVERIFY(!QFile::exists(path));
        shown.desk.refuseDisclosures(false);
        shown.directory.error = Error{Code::unreachable, ""};
        shown.directory.onlyAfter = "200";
        QVERIFY(!actions::exportBrand(context, input, shown.directory.brandPages({}), progress));
        QVERIFY(!QFile::exists(path) && shown.desk.disclosed().isEmpty());
        shown.directory.error.reset();
        context.role = domain::Role::guide;
        const auto denied = actions::exportBrand(context, input, shown.directory.brandPages({}), progress);
        QVERIFY(!denied && denied.error().code == Code::forbidden);
        context.role = domain::Role::regional;
        progress.cancelled = true;
        const auto stopped = actions::exportBrand(context, input, shown.directory.brandPages({}), progress);
        QVERIFY(!stopped && stopped.error().code == Code::cancelled);
        shown.directory.total = 0;
        progress.cancelled = false;
        const auto nobody = actions::exportBrand(context, input, shown.directory.brandPages({}), progress);
        QVERIFY(!nobody && nobody.error().code == Code::notFound && nobody.error().subject == "rows");
        shown.directory.total = 20'500;
        shown.directory.counted = false;
        const auto many = actions::exportBrand(context, input, shown.directory.brandPages({}), progress);
        QVERIFY(!many && many.error().code == Code::tooLarge);
        QVERIFY(!QFile::exists(path) && shown.desk.disclosed().isEmpty());
    }

    void byKeyboard() {
        Shown shown;
        shown.open();
        QTRY_COMPARE(shown.rows()->rowCount(), 100);
        QVERIFY(shown.table()->hasFocus());
        QTest::keyClick(shown.table(), Qt::Key_Down);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138****1001"));
        QTest::keyClick(shown.table(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* ask = dialog("revealDialog");
        QVERIFY(named<QComboBox>(*ask, "revealReason")->hasFocus());
        QTest::keyClick(named<QComboBox>(*ask, "revealReason"), Qt::Key_Down);
        QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(textIn(shown.at(), "brandPhoneText"), QStringLiteral("138 1234 5678"));
        for (auto* widget : shown.place->findChildren<QWidget*>())
            if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget))
                if (widget->focusPolicy() != Qt::NoFocus) QVERIFY2(!widget->accessibleName().isEmpty() || !qobject_cast<QComboBox*>(widget), qPrintable(widget->objectName()));
    }
};

LIANLU_WIDGETS_TEST(TestBrandWorkspace)

}  // namespace test_brand_workspace

#include "test_brand_workspace.moc"
