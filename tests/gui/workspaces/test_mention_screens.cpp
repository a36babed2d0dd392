// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Naming a colleague in a note, and being named.
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTranslator>

#include "models/domain/rules/mention.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/inline_error.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/mention_edit.h"
#include "ui/today/today_workspace.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initMentionTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_mention_screens {

using namespace lianlu;
using test::named;
using test::SampleStore;

namespace {

const domain::StaffId kBo{SampleStore::idOf("bo")}, kBoss{SampleStore::idOf("boss")};

class MentionDesk : public test::WorkDesk {
public:
    MentionDesk() {
        const auto shop = async().context().shop;
        for (const auto& [id, name, role] : {std::tuple{kBo, "林博", domain::Role::guide}, {kBoss, "王店长", domain::Role::manager}}) {
            domain::Staff one;
            one.id = id;
            one.storeId = shop;
            one.code = id.toString().substr(0, 6);
            one.name = name;
            one.role = role;
            one.status = domain::StaffStatus::active;
            sample().put(domain::Scope::store(shop), one);
        }
        sample().flush();
    }
    domain::InteractionId noteOfBo(const char* name, int customer, const std::string& text, double daysAgo) {
        domain::Interaction note;
        note.id = {SampleStore::idOf(name)};
        note.customerId = SampleStore::customer(customer);
        note.staffId = kBo;
        note.kind = domain::InteractionKind::note;
        note.note = text;
        note.at = sample().ago(daysAgo);
        sample().put(sample().book(), note);
        return note.id;
    }
    std::string lastNote() {
        std::string text;
        const auto done = sample().store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::list(c));
            for (const auto& op : ops)
                if (op.entity == domain::Interaction::kEntity) text = std::get<std::string>(op.newFields.at("note"));
            return {};
        });
        return done ? text : done.error().describe();
    }
};

ui::InteractionDialog* openNote(MentionDesk& desk, int customer, QWidget* parent) {
    auto* dialog = new ui::InteractionDialog(desk, SampleStore::customer(customer), {}, QStringLiteral("周婷"), domain::InteractionKind::note, parent);
    dialog->open();
    return qobject_cast<ui::InteractionDialog*>(test::dialog("interactionDialog"));
}

}  // namespace

class TestMentionScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atSignOffersColleagues() {
        MentionDesk desk;
        QWidget window;
        window.show();
        auto* dialog = openNote(desk, 3, &window);
        auto* note = named<ui::MentionEdit>(*dialog, "interactionNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Ask @"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mentionList"));
        QTRY_VERIFY(list && list->isVisible());
        QCOMPARE(list->count(), 2);
        test::picture(*dialog, QStringLiteral("mention-offer"));
        QTest::keyClick(note, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(note, Qt::Key_Up);
        QTest::keyClicks(note, QStringLiteral("wangd"));  // as it is read
        QCOMPARE(list->count(), 1);
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QCOMPARE(note->toPlainText(), QStringLiteral("Ask @王店长 "));
        QTest::keyClicks(note, QStringLiteral("about the coat"));
        const auto wanted = "Ask " + domain::mentionText(kBoss, "王店长") + " about the coat";
        QCOMPARE(note->note().toStdString(), wanted);
        auto* unseen = named<ui::InlineError>(*dialog, "interactionUnseen");
        QVERIFY(!unseen->isVisible());  // the manager sees every book
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Interaction logged")});
        QCOMPARE(desk.lastNote(), wanted);
    }

    void whoDoesNotSeeTheCustomerIsSaidBefore() {
        MentionDesk desk;
        QWidget window;
        window.show();
        auto* dialog = openNote(desk, 3, &window);
        auto* note = named<ui::MentionEdit>(*dialog, "interactionNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("@lin"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mentionList"));
        QTRY_VERIFY(list && list->isVisible());
        QVERIFY(list->item(0)->text().contains(QStringLiteral("does not see this customer")));
        QTest::keyClick(note, Qt::Key_Return);
        auto* unseen = named<ui::InlineError>(*dialog, "interactionUnseen");
        QTRY_VERIFY(unseen->isVisible());
        QCOMPARE(unseen->text(), QStringLiteral("Cannot see this customer, and so will not see the mention: 林博"));
        test::picture(*dialog, QStringLiteral("mention-unseen"));
        // A letter taken out of the name: it is a word like others.
        QTest::keyClick(note, Qt::Key_Backspace);
        QTest::keyClick(note, Qt::Key_Backspace);
        QTRY_VERIFY(!unseen->isVisible());
        QCOMPARE(note->note(), QStringLiteral("@林"));
        dialog->reject();
    }

    void escapeLeavesTheLettersAndTheDialog() {
        MentionDesk desk;
        QWidget window;
        window.show();
        auto* dialog = openNote(desk, 3, &window);
        auto* note = named<ui::MentionEdit>(*dialog, "interactionNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("@"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mentionList"));
        QTRY_VERIFY(list && list->isVisible());
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!list->isVisible() && dialog->isVisible());
        QTest::keyClicks(note, QStringLiteral("w"));
        QVERIFY(!list->isVisible());
        // Of an address nobody is asked.
        note->clear();
        QTest::keyClicks(note, QStringLiteral("mail li@w"));
        QVERIFY(!list->isVisible());
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_VERIFY(!dialog->isVisible());
    }

    void aDraftKeepsWhoIsMeant() {
        MentionDesk desk;
        QWidget window;
        window.show();
        auto* dialog = openNote(desk, 60, &window);  // in the pool: everybody of the store sees it
        auto* note = named<ui::MentionEdit>(*dialog, "interactionNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("@lb"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mentionList"));
        QTRY_VERIFY(list && list->isVisible());
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(!named<ui::InlineError>(*dialog, "interactionUnseen")->isVisible());
        const auto wanted = domain::mentionText(kBo, "林博") + " ";
        QTRY_VERIFY(desk.draft("interaction:" + SampleStore::customer(60).toString()).find(kBo.toString()) != std::string::npos);
        dialog->reject();
        auto* again = openNote(desk, 60, &window);
        auto* second = named<ui::MentionEdit>(*again, "interactionNote");
        QTRY_COMPARE(second->note().toStdString(), wanted);
        QCOMPARE(second->toPlainText(), QStringLiteral("@林博 "));
        again->reject();
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initMentionTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            MentionDesk desk;
            const auto me = domain::mentionText(desk.async().context().staff, "x");
            for (int i = 0; i < 5; ++i) desk.noteOfBo(("mention " + std::to_string(i)).c_str(), i, me + " 她想周六来试大衣，请留一件 M 码，最好是驼色的，她说上次那件深灰的也可以，但是要先看看长度", 0.1 + i);
            desk.sample().flush();
            ui::TodayWorkspace workspace(desk);
            desk.present(workspace);
            auto* box = named<QWidget>(workspace, "todayMentions");
            QTRY_VERIFY(box->isVisible());
            QTRY_COMPARE(box->findChildren<QWidget*>(QStringLiteral("mentionCard")).size(), 3);
            QCOMPARE(test::CutWords::in(*box), QStringList());
            desk.pictures(workspace, QStringLiteral("today-mentions-") + language);
            QTest::mouseClick(named<QPushButton>(*box, "mentionsMore"), Qt::LeftButton);
            QTRY_COMPARE(box->findChildren<QWidget*>(QStringLiteral("mentionCard")).size(), 5);
            auto* dialog = openNote(desk, 3, &workspace);
            auto* note = named<ui::MentionEdit>(*dialog, "interactionNote");
            note->setFocus();
            QTest::keyClicks(note, QStringLiteral("@lb"));
            auto* list = dialog->findChild<QListWidget*>(QStringLiteral("mentionList"));
            QTRY_VERIFY(list && list->isVisible());
            test::picture(*dialog, QStringLiteral("mention-offer-") + language);
            QTest::keyClick(note, Qt::Key_Return);
            QTRY_VERIFY(named<ui::InlineError>(*dialog, "interactionUnseen")->isVisible());
            QCOMPARE(test::CutWords::in(*dialog), QStringList());
            test::picture(*dialog, QStringLiteral("mention-unseen-") + language);
            dialog->reject();
        }
        QCoreApplication::removeTranslator(&translator);
    }

    void mentionedTodayUntilSeen() {
        MentionDesk desk;
        ui::TodayWorkspace workspace(desk);
        desk.present(workspace);
        auto* box = named<QWidget>(workspace, "todayMentions");
        QTRY_VERIFY(!named<QWidget>(workspace, "todayTasks")->findChildren<QWidget*>(QStringLiteral("taskCard")).isEmpty());
        QVERIFY(!box->isVisible());
        const auto me = domain::mentionText(desk.async().context().staff, "从前的名字");
        desk.noteOfBo("mention 1", 3, me + " 她想周六来试大衣，请留一件 M 码", 0.1);
        desk.noteOfBo("mention 2", 5, "生日快到了，" + me + " 记得打电话", 1);
        desk.sample().flush();
        QTRY_VERIFY(box->isVisible());
        const auto cards = [&] { return box->findChildren<QWidget*>(QStringLiteral("mentionCard")); };
        QTRY_COMPARE(cards().size(), 2);
        const auto first = named<QLabel>(*cards()[0], "mentionTitle")->text();
        QVERIFY2(first.startsWith(QStringLiteral("林博 mentioned you in a note about ")), qPrintable(first));
        desk.pictures(workspace, QStringLiteral("today-mentions"));
        QTest::mouseClick(named<QPushButton>(*cards()[0], "mentionOpen"), Qt::LeftButton);
        QVERIFY(desk.openedCustomer == SampleStore::customer(3));
        QTest::mouseClick(named<QPushButton>(*cards()[0], "mentionSeen"), Qt::LeftButton);
        QTRY_COMPARE(cards().size(), 1);
        QCOMPARE(desk.toasts, QStringList{QStringLiteral("Marked as seen")});
        desk.takeBack();
        QTRY_COMPARE(cards().size(), 2);
        named<QPushButton>(*cards()[0], "mentionSeen")->setFocus();
        QTest::keyClick(named<QPushButton>(*cards()[0], "mentionSeen"), Qt::Key_Space);
        QTRY_COMPARE(cards().size(), 1);
        auto* left = named<QPushButton>(*cards()[0], "mentionSeen");
        QVERIFY(left->hasFocus());  // the next one by the same key
        QTest::keyClick(left, Qt::Key_Space);
        QTRY_COMPARE(cards().size(), 0);
        QVERIFY(!box->isVisible());
    }
};

LIANLU_WIDGETS_TEST(TestMentionScreens)

}  // namespace test_mention_screens

#include "test_mention_screens.moc"
