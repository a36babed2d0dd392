// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

#include "models/domain/rules/person_match.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/duplicates/duplicates_workspace.h"
#include "ui/quality/figure_bar.h"
#include "ui/quality/quality_workspace.h"
#include "ui/shell/button_commands.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initDuplicatesTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_duplicates_workspace {

using namespace lianlu;
using domain::MatchStatus;
using test::named;
using test::SampleStore;

class TestDuplicatesWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsThroughDecidedOnes() {
        test::WorkDesk desk;
        auto& sample = desk.sample();
        auto apart = pair(SampleStore::customer(4), SampleStore::customer(6), 0.71, {"name=fair"}, sample);
        apart.status = MatchStatus::apart;
        apart.decidedBy = sample.context().staff;
        apart.decidedAt = sample.ago(0.1);
        auto later = pair(SampleStore::customer(8), SampleStore::customer(16), 0.66, {}, sample);
        later.status = MatchStatus::later;
        later.decidedAt = sample.ago(0.3);
        later.laterUntil = sample.ago(-1);
        sample.put(sample.book(), apart);
        sample.put(sample.book(), later);
        sample.flush();
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "duplicatesDecided"), Qt::LeftButton);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_COMPARE(text(workspace, "duplicatesCount"), QStringLiteral("2 pairs decided"));
        auto* reopen = named<QPushButton>(workspace, "duplicateReopen");
        QTRY_VERIFY(reopen->isVisible() && reopen->isEnabled());
        QVERIFY(text(workspace, "duplicateState").startsWith(QLatin1String("Kept apart since")));
        QCOMPARE(named<QPushButton>(workspace, "duplicateMerge")->text(), QStringLiteral("Merge after all"));
        QTest::keyClick(table, Qt::Key_Down);
        QTRY_VERIFY(text(workspace, "duplicateState").startsWith(QLatin1String("Set aside until")));
        QTRY_VERIFY(reopen->isVisible() && reopen->isEnabled());
        QTest::keyClick(table, Qt::Key_R);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(desk.get<domain::PersonMatch>(later.id).status, MatchStatus::open);
        QVERIFY(!desk.get<domain::PersonMatch>(later.id).laterUntil);
    }

    void theLikeliestPairStandsSideBySide() {
        test::WorkDesk desk;
        putPairs(desk.sample());
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTRY_COMPARE(text(workspace, "duplicateLeftName"), QStringLiteral("王芳"));
        QCOMPARE(text(workspace, "duplicateMarkName"), QStringLiteral("="));
        QCOMPARE(text(workspace, "duplicateWhySuggested"), QStringLiteral("Suggested: it has more orders."));
        QCOMPARE(text(workspace, "duplicateMarkBirthday"), QStringLiteral("≠"));
        QCOMPARE(text(workspace, "duplicateMarkMobile"), QStringLiteral("="));
        QVERIFY(!text(workspace, "duplicateLeftMobile").contains(QLatin1String("0000 0000")));  // masked
        QCOMPARE(text(workspace, "duplicateRightEmail"), QStringLiteral("—"));
        QCOMPARE(text(workspace, "duplicateMarkCity"), QStringLiteral("≈"));
        // The reasons come after the pair and build it anew; who clicks sees it laid out.
        QTRY_VERIFY(named<QWidget>(workspace, "duplicateWhy")->accessibleName().startsWith(QLatin1String("Same mobile number")));
        QTRY_VERIFY(!named<QToolButton>(workspace, "duplicateReveal")->visibleRegion().isEmpty());
        QTest::mouseClick(named<QToolButton>(workspace, "duplicateReveal"), Qt::LeftButton);
        QTRY_VERIFY(text(workspace, "duplicateLeftMobile").contains(QLatin1String("138 0000 0000")));
        // Of both, written down before.
        QCOMPARE(desk.disclosed(), (QStringList{QStringLiteral("shown contacts"), QStringLiteral("shown contacts")}));
        QTRY_VERIFY(!named<QToolButton>(workspace, "duplicateReveal")->visibleRegion().isEmpty());
        QTest::mouseClick(named<QToolButton>(workspace, "duplicateReveal"), Qt::LeftButton);
        QTRY_VERIFY(text(workspace, "duplicateLeftMobile").contains(QLatin1String("****")));
        QVERIFY(text(workspace, "duplicateFound").contains(QLatin1String("97 %")));
        QVERIFY(named<QWidget>(workspace, "duplicateWhy")->accessibleName().startsWith(QLatin1String("Same mobile number, Same name, Cities alike, Birthdays differ")));
        QVERIFY(text(workspace, "duplicateConsents").contains(QStringLiteral("✕ E-mail")));  // the stricter one
        // The member leads before the prospect, until somebody says otherwise.
        QVERIFY(named<QRadioButton>(workspace, "duplicateLeadLeft")->isChecked());
        QVERIFY(named<QLabel>(workspace, "duplicatesCount")->text().contains(QLatin1Char('3')));
        desk.pictures(workspace, QStringLiteral("duplicates"));
        QTest::mouseClick(named<QPushButton>(workspace, "duplicateOpenRight"), Qt::LeftButton);
        QVERIFY(desk.openedCustomer == twin());
    }

    void decidedByKeysOnePairAfterTheOther() {
        test::WorkDesk desk;
        const auto pairs = putPairs(desk.sample());
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QTest::keyClick(table, Qt::Key_Return);  // to the choice of the profile that leads
        QTRY_VERIFY(named<QRadioButton>(workspace, "duplicateLeadLeft")->hasFocus());
        QTest::keyClick(named<QRadioButton>(workspace, "duplicateLeadLeft"), Qt::Key_Right);
        QVERIFY(named<QRadioButton>(workspace, "duplicateLeadRight")->isChecked());
        QTest::keyClick(named<QRadioButton>(workspace, "duplicateLeadRight"), Qt::Key_M);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(!desk.undoable.isNull());
        const auto merged = desk.undoable;
        auto match = desk.get<domain::PersonMatch>(pairs[0]);
        QVERIFY(match.status == MatchStatus::joined && match.keepId == twin() && match.decidedBy == desk.sample().context().staff);
        // The next one is in front, and the keyboard in the list.
        QVERIFY(table->hasFocus());
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QTRY_VERIFY(text(workspace, "duplicateFound").contains(QLatin1String("83 %")));
        QTest::keyClick(table, Qt::Key_A);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(desk.get<domain::PersonMatch>(pairs[1]).status == MatchStatus::apart);

        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateLater")->isEnabled());
        QTest::keyClick(table, Qt::Key_L);
        auto* menu = named<QMenu>(workspace, "duplicateLaterMenu");
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);  // in a week
        QTRY_COMPARE(table->model()->rowCount(), 0);
        match = desk.get<domain::PersonMatch>(pairs[2]);
        const auto wait = *match.laterUntil - desk.sample().clock().now();
        QVERIFY(wait > std::chrono::hours(24 * 6) && wait < std::chrono::hours(24 * 7));
        QTRY_VERIFY(named<QWidget>(workspace, "emptyWhat")->isVisible());
        desk.pictures(workspace, QStringLiteral("duplicates-empty"));
        QVERIFY(desk.errors.isEmpty());

        desk.undoable = merged;
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(desk.get<domain::PersonMatch>(pairs[0]).status == MatchStatus::open);
        // What was set aside comes back in its time.
        desk.sample().clock().advance(std::chrono::hours(24 * 8));
        workspace.activate();
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    //! Whose name is Chinese is suggested, with the reason; each field that differs is chosen, by a click or a key.
    void whereTheTwoDifferSomebodyChooses() {
        test::WorkDesk desk;
        auto& sample = desk.sample();
        const auto romanised = putRomanised(sample);
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QTRY_VERIFY(!text(workspace, "duplicateWhySuggested").isEmpty());
        QCOMPARE(text(workspace, "duplicateWhySuggested"), QStringLiteral("Suggested: the name is in Chinese characters."));
        // The one with more orders stands at the left, the suggestion at the right.
        auto* lead = named<QRadioButton>(workspace, "duplicateLeadRight");
        QVERIFY(lead->isChecked());
        const auto take = [&](const char* name) { return named<QRadioButton>(workspace, name); };
        QCOMPARE(take("duplicateTakeLeftName")->text(), QStringLiteral("Lin Xiao"));
        QVERIFY(take("duplicateTakeRightName")->isChecked() && take("duplicateTakeRightBirthday")->isChecked() && take("duplicateTakeRightCity")->isChecked());
        // Only one has a gender: nothing to choose.
        QVERIFY(!workspace.findChild<QRadioButton*>(QStringLiteral("duplicateTakeLeftGender")));
        desk.pictures(workspace, QStringLiteral("duplicates-choose"));

        // By the keyboard alone: the other profile, but this one's name and birthday.
        QTest::keyClick(table, Qt::Key_S);
        QVERIFY(take("duplicateLeadLeft")->isChecked());
        QVERIFY(take("duplicateTakeLeftCity")->isChecked() && take("duplicateTakeLeftBirthday")->isChecked());
        QVERIFY(take("duplicateTakeRightName")->isChecked());  // still the better name
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(take("duplicateLeadLeft")->hasFocus());
        for (int i = 0; i < 12 && !take("duplicateTakeLeftBirthday")->hasFocus(); ++i) QTest::keyClick(workspace.focusWidget(), Qt::Key_Tab);
        QVERIFY(take("duplicateTakeLeftBirthday")->hasFocus());
        QTest::keyClick(take("duplicateTakeLeftBirthday"), Qt::Key_Right);
        QVERIFY(take("duplicateTakeRightBirthday")->isChecked() && take("duplicateTakeRightBirthday")->hasFocus());
        QTest::keyClick(take("duplicateTakeRightBirthday"), Qt::Key_M);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(!desk.undoable.isNull());
        auto kept = desk.get<domain::Customer>(romanised);
        QCOMPARE(kept.name + kept.birthday + kept.city, std::string("林晓1991-02-04北京"));
        QVERIFY(desk.get<domain::PersonMatch>(domain::matchId(romanised, chinese())).keepId == romanised);
        QVERIFY(desk.get<domain::Customer>(chinese()).city == "上海");

        // Taken back: each as it was, and the pair is there and chosen, with words that say so.
        QTRY_VERIFY(text(workspace, "duplicateFound").contains(QLatin1String("61 %")));
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 2);
        kept = desk.get<domain::Customer>(romanised);
        QCOMPARE(kept.name + kept.birthday + kept.city, std::string("Lin Xiao1991-02-03北京"));
        QTRY_VERIFY(text(workspace, "duplicateFound").contains(QLatin1String("97 %")));
        QCOMPARE(table->currentIndex().row(), 0);
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled() && named<QPushButton>(workspace, "duplicateMerge")->text() == QLatin1String("Merge"));
        QVERIFY(!named<QLabel>(workspace, "duplicateState")->isVisible());
        QTRY_COMPARE(text(workspace, "duplicatesCount"), QStringLiteral("2 pairs to review"));
        QVERIFY(take("duplicateLeadRight")->isChecked());
    }

    //! Also the only pair of the list, where nothing was left beside it.
    void theOnlyPairComesBackChosen() {
        test::WorkDesk desk;
        auto& sample = desk.sample();
        sample.put(sample.book(), pair(SampleStore::customer(5), SampleStore::customer(12), 0.834, {"name=close"}, sample));
        sample.flush();
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QTest::keyClick(table, Qt::Key_M);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(named<QWidget>(workspace, "emptyWhat")->isVisible());
        QTRY_VERIFY(!desk.undoable.isNull());
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QVERIFY(named<QPushButton>(workspace, "duplicateMerge")->isVisible() && table->currentIndex().row() == 0);
        QTRY_COMPARE(text(workspace, "duplicatesCount"), QStringLiteral("1 pairs to review"));
    }

    void decidedOnesAreTakenApart() {
        test::WorkDesk desk;
        const auto pairs = putPairs(desk.sample());
        auto joined = domain::newMatch(SampleStore::customer(2), {SampleStore::idOf("joined into 2")}, domain::MatchMethod::deterministic, 1, desk.sample().ago(2));
        joined.evidence = {"wechat_unionid=exact", "mobile=exact"};
        joined.status = MatchStatus::joined;
        joined.joinedAt = desk.sample().ago(1);
        desk.sample().put(desk.sample().book(), joined);
        desk.sample().flush();
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "duplicatesDecided"), Qt::LeftButton);
        auto* table = named<QTableView>(workspace, "duplicatesTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const auto cell = [table](int column, int role = Qt::DisplayRole) { return table->model()->index(0, column).data(role).toString(); };
        QCOMPARE(cell(item::MatchListModel::Decision), QStringLiteral("Merged"));
        QVERIFY(cell(item::MatchListModel::Names, item::SubtitleRole).startsWith(QLatin1String("Automatically")));
        auto* part = named<QPushButton>(workspace, "duplicateApart");
        QTRY_COMPARE(part->text(), QStringLiteral("Take apart"));
        QVERIFY(!named<QPushButton>(workspace, "duplicateMerge")->isVisible());
        desk.pictures(workspace, QStringLiteral("duplicates-merged"));
        QTest::keyClick(table, Qt::Key_A);
        QTRY_VERIFY(desk.get<domain::PersonMatch>(joined.id).status == MatchStatus::apart);
        QTRY_COMPARE(cell(item::MatchListModel::Decision), QStringLiteral("Waiting for the server"));
        QVERIFY(cell(item::MatchListModel::Names, item::SubtitleRole).startsWith(QLatin1String("By you")));
        QTRY_VERIFY(text(workspace, "duplicateState").contains(QLatin1String("next sync")));
        desk.pictures(workspace, QStringLiteral("duplicates-parting"));
        QVERIFY(desk.undo());
        QTRY_COMPARE(cell(item::MatchListModel::Decision), QStringLiteral("Merged"));
        QCOMPARE(desk.get<domain::PersonMatch>(pairs[0]).status, MatchStatus::open);
    }

    void whatTheServerCouldNotDoIsSaid() {
        test::WorkDesk desk;
        auto match = pair(SampleStore::customer(10), SampleStore::customer(14), 0.7, {"name=other"}, desk.sample());
        match.problem = domain::kMatchOutOfReach;
        desk.sample().put(desk.sample().book(), match);
        desk.sample().flush();
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(text(workspace, "inlineErrorText").contains(QLatin1String("may not see both")));
        desk.pictures(workspace, QStringLiteral("duplicates-problem"));
    }

    void aPairOfTheQualityBoardIsReviewedHere() {
        test::WorkDesk desk;
        domain::Identity copy;
        copy.id = {SampleStore::idOf("copied")};
        copy.customerId = SampleStore::customer(40);
        copy.kind = domain::IdentityKind::email;
        copy.value = "guest3@mail.example";
        desk.sample().put(desk.sample().book(), copy);
        desk.sample().flush();
        {
            ui::QualityWorkspace quality(desk);
            desk.present(quality);
            auto* bar = named<ui::FigureBar>(quality, "qualitySameEmail");
            QTRY_VERIFY(bar->affected() == 2);
            QTest::mouseClick(bar, Qt::LeftButton);
            auto* fix = named<QPushButton>(quality, "qualityFix");
            QTRY_COMPARE(named<QTableView>(quality, "qualityTable")->model()->rowCount(), 2);
            QVERIFY(fix->isVisible() && fix->isEnabled());
            QCOMPARE(fix->text(), QStringLiteral("Review both"));
            QTest::mouseClick(fix, Qt::LeftButton);
        }
        const auto [one, other] = desk.reviewed;
        QVERIFY(!one.isNull() && !other.isNull() && one != other);
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(one, other);
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QCOMPARE(text(workspace, "duplicateFound"), QStringLiteral("Nobody has looked at these two yet."));
        QTRY_VERIFY(named<QWidget>(workspace, "duplicateWhy")->accessibleName().contains(QLatin1String("Same e-mail address")));
        QTRY_COMPARE(text(workspace, "duplicatesCount"), QStringLiteral("0 pairs to review"));
        QVERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        desk.pictures(workspace, QStringLiteral("duplicates-of-quality"));
        QTest::keyClick(named<QTableView>(workspace, "duplicatesTable"), Qt::Key_M);
        QTRY_VERIFY(!desk.undoable.isNull());
        const auto match = desk.get<domain::PersonMatch>(domain::matchId(one, other));
        QVERIFY(match.status == MatchStatus::joined && match.method == domain::MatchMethod::person);
        // Taken back the pair has no row again and is in no list: it is shown as it was.
        QTRY_VERIFY(!named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QVERIFY(desk.undo());
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
        QCOMPARE(text(workspace, "duplicateFound"), QStringLiteral("Nobody has looked at these two yet."));
    }

    //! What a button does in other words is the action with its key, and stands in the palette once.
    void thePaletteOffersEachDecisionOnce() {
        test::WorkDesk desk;
        putPairs(desk.sample());
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        auto* merge = named<QPushButton>(workspace, "duplicateMerge");
        QTRY_VERIFY(merge->isVisible() && merge->isEnabled());
        QObject owner;
        QStringList offered;
        for (const auto* action : ui::buttonCommands(workspace, workspace.commands(), &owner)) offered << action->text();
        for (const char* name : {"duplicateMerge", "duplicateApart", "duplicateLater"}) {
            auto* button = named<QPushButton>(workspace, name);
            QVERIFY2(button->isVisible() && !offered.contains(button->text()), qPrintable(offered.join(QLatin1Char('|'))));
            button->setProperty("command", QVariant());
        }
        // Without that tie each would stand there again.
        offered.clear();
        for (const auto* action : ui::buttonCommands(workspace, workspace.commands(), &owner)) offered << action->text();
        QVERIFY(offered.contains(merge->text()));
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initDuplicatesTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            test::WorkDesk desk;
            static_cast<void>(putRomanised(desk.sample()));
            ui::DuplicatesWorkspace workspace(desk);
            desk.present(workspace);
            QTRY_VERIFY(named<QPushButton>(workspace, "duplicateMerge")->isEnabled());
            QTRY_VERIFY(!text(workspace, "duplicateWhySuggested").isEmpty());
            // A number alone says nothing: of what it is one stands with it.
            const QString sentence = language == QLatin1String("en") ? QStringLiteral("% likely to be one person (") : QStringLiteral("% 可能是同一人（");
            QVERIFY2(text(workspace, "duplicateFound").contains(sentence), qPrintable(text(workspace, "duplicateFound")));
            const auto heading = named<QTableView>(workspace, "duplicatesTable")->model()->headerData(1, Qt::Horizontal).toString();
            QVERIFY2(heading.contains(language == QLatin1String("en") ? QStringLiteral("One person") : QStringLiteral("同一人")), qPrintable(heading));
            QCOMPARE(test::CutWords::in(workspace), QStringList());
            desk.pictures(workspace, QStringLiteral("duplicates-choose-") + language);
        }
        QCoreApplication::removeTranslator(&translator);
    }

    void theListComesBackAsItWasLeft() {
        test::WorkDesk desk;
        putPairs(desk.sample());
        {
            ui::DuplicatesWorkspace workspace(desk);
            desk.present(workspace);
            QTest::mouseClick(named<QPushButton>(workspace, "duplicatesDecided"), Qt::LeftButton);
            auto* splitter = named<QSplitter>(workspace, "duplicatesSplitter");
            splitter->setSizes({500, 640});
            Q_EMIT splitter->splitterMoved(500, 1);
        }
        ui::DuplicatesWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QPushButton>(workspace, "duplicatesDecided")->isChecked());
        QVERIFY(qAbs(named<QSplitter>(workspace, "duplicatesSplitter")->sizes().constFirst() - 500) < 40);
        QTRY_COMPARE(named<QLabel>(workspace, "duplicatesCount")->text(), QStringLiteral("0 pairs decided"));
    }

    void aMergedCustomerSaysSoAndCanBeTakenApart() {
        test::WorkDesk desk;
        auto joined = domain::newMatch(SampleStore::customer(0), {SampleStore::idOf("joined into 0")}, domain::MatchMethod::deterministic, 1, desk.sample().ago(9));
        joined.status = MatchStatus::joined;
        joined.joinedAt = desk.sample().ago(8);
        desk.sample().put(desk.sample().book(), joined);
        desk.sample().flush();
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(0));
        QTRY_VERIFY(named<QWidget>(workspace, "customerJoined")->isVisible());
        QVERIFY(text(workspace, "customerJoinedText").startsWith(QLatin1String("Merged from 2 records on")));
        desk.pictures(workspace, QStringLiteral("customer-joined"));
        QTest::mouseClick(named<QPushButton>(workspace, "customerPart"), Qt::LeftButton);
        QTRY_VERIFY(text(workspace, "customerJoinedText").contains(QLatin1String("next sync")));
        QVERIFY(!named<QPushButton>(workspace, "customerPart")->isVisible());
        QVERIFY(desk.undo());
        QTRY_VERIFY(named<QPushButton>(workspace, "customerPart")->isVisible());
        workspace.open(SampleStore::customer(1));
        QTRY_VERIFY(!named<QWidget>(workspace, "customerJoined")->isVisible());
    }

private:
    static QString text(QWidget& parent, const char* name) {
        const auto* label = parent.findChild<QLabel*>(QLatin1String(name));  // none while a pair is read
        return label ? label->text() : QString();
    }
    static domain::CustomerId chinese() { return {SampleStore::idOf("written in Chinese")}; }
    //! Her first record has the orders and a name in pinyin; her second one the name. A second pair below. Gives the first record.
    static domain::CustomerId putRomanised(SampleStore& sample) {
        domain::Customer first, second;
        first.id = {SampleStore::idOf("romanised")};
        first.kind = second.kind = domain::CustomerKind::customer;
        first.name = "Lin Xiao";
        first.birthday = "1991-02-03";
        first.city = "北京";
        first.orderCount = 5;
        first.spentMinor = 123400;
        first.homeStoreId = second.homeStoreId = sample.context().shop;
        first.guideId = second.guideId = sample.context().staff;
        second.id = chinese();
        second.name = "林晓";
        second.birthday = "1991-02-04";
        second.city = "上海";
        second.gender = "female";
        sample.put(sample.book(), first);
        sample.put(sample.book(), second);
        sample.put(sample.book(), pair(first.id, second.id, 0.972, {"name=close", "birthday=other", "city=other"}, sample));
        sample.put(sample.book(), pair(SampleStore::customer(20), SampleStore::customer(24), 0.61, {"name=fair", "city=exact"}, sample));
        sample.flush();
        return first.id;
    }
    static domain::CustomerId twin() { return {SampleStore::idOf("twin of 0")}; }
    static domain::PersonMatch pair(domain::CustomerId stays, domain::CustomerId goes, double score, std::vector<std::string> evidence, SampleStore& sample) {
        auto match = domain::newMatch(stays, goes, domain::MatchMethod::probabilistic, score, sample.ago(1));
        match.evidence = std::move(evidence);
        return match;
    }
    //! Three pairs, the first of a member and her own second record out of the mini program.
    static std::vector<domain::PersonMatchId> putPairs(SampleStore& sample) {
        const auto member = SampleStore::customer(0);
        domain::Customer again;
        again.id = twin();
        again.kind = domain::CustomerKind::prospect;
        again.name = "王芳";
        again.birthday = "1980-01-16";
        again.city = "上海市";
        again.homeStoreId = sample.context().shop;
        sample.put(sample.pool(), again);
        domain::Identity mobile;
        mobile.id = {SampleStore::idOf("mobile of the twin")};
        mobile.customerId = again.id;
        mobile.kind = domain::IdentityKind::mobile;
        mobile.value = "+8613800000000";
        mobile.status = domain::IdentityStatus::active;
        sample.put(sample.pool(), mobile);
        domain::Consent no;
        no.id = {SampleStore::idOf("consent of the twin")};
        no.customerId = again.id;
        no.channel = domain::Channel::email;
        no.purpose = domain::Purpose::marketing;
        no.source = "asked_to_stop";
        no.at = sample.ago(200);
        sample.put(sample.pool(), no);
        const std::vector matches{pair(member, again.id, 0.972, {"birthday=other", "name=exact", "mobile=exact", "city=close", "email=missing"}, sample),
                                  pair(SampleStore::customer(5), SampleStore::customer(12), 0.834, {"name=close", "mobile=other", "birthday=exact"}, sample),
                                  pair(SampleStore::customer(20), SampleStore::customer(24), 0.61, {"name=fair", "city=exact"}, sample)};
        std::vector<domain::PersonMatchId> ids;
        for (const auto& match : matches) {
            sample.put(sample.book(), match);
            ids.push_back(match.id);
        }
        sample.flush();
        return ids;
    }
};

LIANLU_WIDGETS_TEST(TestDuplicatesWorkspace)

}  // namespace test_duplicates_workspace

#include "test_duplicates_workspace.moc"
