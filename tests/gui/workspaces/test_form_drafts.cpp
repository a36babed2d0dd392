// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Forms that lose nothing: where they begin, what Esc leaves behind, and what is made from within them.
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/edit_customer_dialog.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/convert_dialog.h"
#include "ui/leads/new_lead_dialog.h"
#include "ui/offers/offer_dialog.h"
#include "ui/tasks/task_dialog.h"

namespace test_form_drafts {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestFormDrafts : public QObject {
    Q_OBJECT

    static QDialog* openEdit(test::WorkDesk& desk) {
        (new ui::EditCustomerDialog(desk, desk.get<domain::Customer>(SampleStore::customer(1)), nullptr))->open();
        return dialog("editCustomerDialog");
    }
    static QDialog* openTask(test::WorkDesk& desk, const ui::TaskAbout& about = {}) {
        (new ui::TaskDialog(desk, about, nullptr))->open();
        return dialog("taskDialog");
    }
    static void save(QDialog* form) {
        const QPointer<QDialog> gone(form);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!gone);
    }
    static void leave(QDialog* form) {
        const QPointer<QDialog> gone(form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!gone);
    }
    static QString told(QWidget& form) {
        for (auto* label : form.findChildren<QLabel*>(QStringLiteral("inlineErrorText")))
            if (label->isVisible()) return label->text();
        return {};
    }
    static domain::TaskId made(test::WorkDesk& desk, const std::string& title) {
        domain::TaskId found;
        const auto done = desk.sample().store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::list(connection));
            for (const auto& op : ops)
                if (op.entity == domain::Task::kEntity && op.newFields.contains("title") && std::get<std::string>(op.newFields.at("title")) == title) found = {op.id};
            return {};
        });
        return done ? found : domain::TaskId{};
    }

private Q_SLOTS:
    void theCustomersFormBeginsInItsFirstFieldAndKeepsADraft() {
        test::WorkDesk desk;
        auto* form = openEdit(desk);
        QTRY_VERIFY(named<QLineEdit>(*form, "editName")->hasFocus());
        auto* city = named<QLineEdit>(*form, "editCity");
        city->clear();
        QTest::keyClicks(city, QStringLiteral("Suzhou"));
        named<QPlainTextEdit>(*form, "editRemark")->setPlainText(QStringLiteral("Likes silk"));
        leave(form);
        form = openEdit(desk);
        QTRY_COMPARE(named<QLineEdit>(*form, "editCity")->text(), QStringLiteral("Suzhou"));
        QCOMPARE(named<QPlainTextEdit>(*form, "editRemark")->toPlainText(), QStringLiteral("Likes silk"));
        QCOMPARE(told(*form), QStringLiteral("This is what you had typed before and not saved."));
        test::picture(*form, QStringLiteral("edit-customer-draft"));
        // Saved, the draft is gone.
        save(form);
        QTRY_COMPARE(desk.get<domain::Customer>(SampleStore::customer(1)).city, std::string("Suzhou"));
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Customer saved")});
        QTRY_VERIFY(desk.draft("editCustomer:" + SampleStore::customer(1).toString()).empty());
    }

    void aNewerValueStaysAndTheDraftIsShownBesideIt() {
        test::WorkDesk desk;
        auto* form = openEdit(desk);
        auto* city = named<QLineEdit>(*form, "editCity");
        city->clear();
        QTest::keyClicks(city, QStringLiteral("Suzhou"));
        leave(form);
        QTRY_VERIFY(!desk.draft("editCustomer:" + SampleStore::customer(1).toString()).empty());
        const actions::EditCustomer input{SampleStore::customer(1), {{"city", std::string("Ningbo")}}};
        auto done = desk.async().act([input](const actions::Context& context) { return actions::editCustomer(context, input); });
        QTRY_VERIFY(done.isFinished());
        form = openEdit(desk);
        QTRY_VERIFY2(told(*form).contains(QStringLiteral("Suzhou")), qPrintable(told(*form)));
        QCOMPARE(named<QLineEdit>(*form, "editCity")->text(), QStringLiteral("Ningbo"));
        test::picture(*form, QStringLiteral("edit-customer-newer"));
        leave(form);
    }

    void theConversionRemembersWhatWasChosen() {
        test::WorkDesk desk;
        const auto open = [&desk] {
            (new ui::ConvertDialog(desk, SampleStore::lead(1), {}, QStringLiteral("Ada"), nullptr))->open();
            return dialog("convertDialog");
        };
        auto* form = open();
        QTRY_VERIFY(named<QRadioButton>(*form, "convertAsMember")->hasFocus());
        QTest::mouseClick(named<QRadioButton>(*form, "convertAsCustomer"), Qt::LeftButton);
        leave(form);
        form = open();
        QTRY_VERIFY(named<QRadioButton>(*form, "convertAsCustomer")->isChecked());
        leave(form);
    }

    void aTasksWordsAreKept() {
        test::WorkDesk desk;
        const auto task = desk.get<domain::Task>(SampleStore::task(1));
        const auto open = [&] {
            (new ui::TaskDialog(desk, task, nullptr))->open();
            return dialog("taskDialog");
        };
        auto* form = open();
        auto* title = named<QLineEdit>(*form, "taskDialogTitle");
        QTRY_VERIFY(title->hasFocus());
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Bring the samples"));
        leave(form);
        form = open();
        QTRY_COMPARE(named<QLineEdit>(*form, "taskDialogTitle")->text(), QStringLiteral("Bring the samples"));
        save(form);
        QTRY_COMPARE(desk.get<domain::Task>(SampleStore::task(1)).title, std::string("Bring the samples"));
        QTRY_VERIFY(desk.draft("task:" + SampleStore::task(1).toString()).empty());
    }

    void aTaskNamesWhomItIsAboutByTyping() {
        test::WorkDesk desk;
        const auto wanted = desk.get<domain::Customer>(SampleStore::customer(3));
        auto* form = openTask(desk);
        QTest::keyClicks(named<QLineEdit>(*form, "taskDialogTitle"), QStringLiteral("Call about the coat"));
        auto* person = named<QLineEdit>(*form, "taskPerson");
        person->setFocus();
        QTest::keyClicks(person, QStringLiteral("zzzz"));
        QTRY_VERIFY([&] {
            for (auto* label : form->findChildren<QLabel*>())
                if (label->isVisible() && label->text().startsWith(QStringLiteral("Nobody fits"))) return true;
            return false;
        }());
        person->clear();
        person->insert(QString::fromStdString(wanted.name));
        Q_EMIT person->textEdited(person->text());
        QAbstractItemView* choices = nullptr;
        QTRY_VERIFY([&] {
            for (auto* widget : QApplication::topLevelWidgets())
                if (widget->objectName() == QLatin1String("personChoices") && widget->isVisible()) choices = qobject_cast<QAbstractItemView*>(widget);
            return choices != nullptr;
        }());
        test::picture(*form, QStringLiteral("task-person"));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*choices, QStringLiteral("task-person-choices"));
        QTest::keyClick(choices, Qt::Key_Return);
        QTRY_COMPARE(person->text(), QString::fromStdString(wanted.name));
        save(form);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Task created")});
        const auto task = desk.get<domain::Task>(made(desk, "Call about the coat"));
        QVERIFY(!task.customerId.isNull());
        QCOMPARE(desk.get<domain::Customer>(task.customerId).name, wanted.name);
    }

    void fromThePageOfTheCustomerItIsAboutThem() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::customer(3));
        const auto name = QString::fromStdString(desk.get<domain::Customer>(SampleStore::customer(3)).name);
        QTRY_COMPARE(named<QLabel>(workspace, "customerName")->text(), name);
        workspace.findChild<QAction*>(QStringLiteral("menuNewTask"))->trigger();
        auto* form = dialog("taskDialog");
        QCOMPARE(named<QLineEdit>(*form, "taskPerson")->text(), name);
        QTest::keyClicks(named<QLineEdit>(*form, "taskDialogTitle"), QStringLiteral("Thank for the visit"));
        test::picture(*form, QStringLiteral("task-about"));
        save(form);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Task created")});
        QVERIFY(desk.get<domain::Task>(made(desk, "Thank for the visit")).customerId == SampleStore::customer(3));
    }

    void aLeadMadeFromWithinLosesNothingOfTheTask() {
        test::WorkDesk desk;
        auto* form = openTask(desk);
        QTest::keyClicks(named<QLineEdit>(*form, "taskDialogTitle"), QStringLiteral("Show the new line"));
        named<QPlainTextEdit>(*form, "taskDialogReason")->setPlainText(QStringLiteral("Asked for it in the shop"));
        auto* person = named<QLineEdit>(*form, "taskPerson");
        person->setFocus();
        QTest::keyClicks(person, QStringLiteral("Mary Shelley"));
        QTest::mouseClick(named<QPushButton>(*form, "taskNewLead"), Qt::LeftButton);
        auto* lead = dialog("newLeadDialog");
        QCOMPARE(named<QLineEdit>(*lead, "newLeadName")->text(), QStringLiteral("Mary Shelley"));
        test::picture(*lead, QStringLiteral("task-new-lead"));
        QTest::keyClicks(named<QLineEdit>(*lead, "newLeadPhone"), QStringLiteral("13912345678"));
        save(lead);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Lead created")});
        // Not what was typed: the person who is there now.
        QTRY_VERIFY(QByteArray::fromStdString(desk.draft("newTask")).contains("Mary Shelley"));
        QCOMPARE(person->text(), QStringLiteral("Mary Shelley"));
        QCOMPARE(named<QLineEdit>(*form, "taskDialogTitle")->text(), QStringLiteral("Show the new line"));
        QCOMPARE(named<QPlainTextEdit>(*form, "taskDialogReason")->toPlainText(), QStringLiteral("Asked for it in the shop"));
        // Left and opened again, the person is there, too.
        leave(form);
        form = openTask(desk);
        QTRY_COMPARE(named<QLineEdit>(*form, "taskPerson")->text(), QStringLiteral("Mary Shelley"));
        save(form);
        QTRY_COMPARE(desk.toasts.size(), 2);
        const auto task = desk.get<domain::Task>(made(desk, "Show the new line"));
        QVERIFY(!task.leadId.isNull());
        QCOMPARE(desk.get<domain::Customer>(task.customerId).name, std::string("Mary Shelley"));
    }

    //! One press empties the form and the draft, one more brings both back; once somebody types anew nothing goes over it.
    void aDraftIsEmptiedAndBroughtBackByTheKeyboard() {
        test::WorkDesk desk;
        auto* form = openTask(desk);
        QTest::keyClicks(named<QLineEdit>(*form, "taskDialogTitle"), QStringLiteral("Bring the samples"));
        named<QPlainTextEdit>(*form, "taskDialogReason")->setPlainText(QStringLiteral("Promised"));
        leave(form);
        QTRY_VERIFY(!desk.draft("newTask").empty());
        form = openTask(desk);
        auto* title = named<QLineEdit>(*form, "taskDialogTitle");
        auto* reason = named<QPlainTextEdit>(*form, "taskDialogReason");
        QTRY_COMPARE(title->text(), QStringLiteral("Bring the samples"));
        auto* turn = named<QPushButton>(*form, "draftTurn");
        QCOMPARE(turn->text(), QStringLiteral("Start blank"));
        test::picture(*form, QStringLiteral("draft-note"));
        for (int i = 0; i < 12 && !turn->hasFocus(); ++i) QTest::keyClick(form->focusWidget(), Qt::Key_Tab);
        QVERIFY(turn->hasFocus());
        QTest::keyClick(turn, Qt::Key_Return);
        QVERIFY(title->text().isEmpty() && reason->toPlainText().isEmpty());
        QTRY_VERIFY(desk.draft("newTask").empty());
        QCOMPARE(told(*form), QStringLiteral("Started blank."));
        QVERIFY(turn->hasFocus());
        test::picture(*form, QStringLiteral("draft-blank"));
        QTest::keyClick(turn, Qt::Key_Space);
        QCOMPARE(title->text() + reason->toPlainText(), QStringLiteral("Bring the samplesPromised"));
        QTRY_VERIFY(!desk.draft("newTask").empty());
        QTest::keyClick(turn, Qt::Key_Space);
        QTest::keyClicks(title, QStringLiteral("Call"));
        QVERIFY(!turn->isVisible());
        QTRY_VERIFY(QByteArray::fromStdString(desk.draft("newTask")).contains("Call"));
        // Nothing but what it opens with: no draft, and no word of one.
        title->setFocus();
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        leave(form);
        QTRY_VERIFY(desk.draft("newTask").empty());
        form = openTask(desk);
        QTRY_VERIFY(named<QLineEdit>(*form, "taskDialogTitle")->hasFocus());
        QVERIFY(told(*form).isEmpty());
        leave(form);
    }

    void everyFormWithADraftStartsBlankAgain_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"edit", "words", "lead", "interaction", "offer", "convert"}) QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void everyFormWithADraftStartsBlankAgain() {
        QFETCH(QString, kind);
        test::WorkDesk desk;
        const auto person = SampleStore::customer(1);
        const auto lead = SampleStore::lead(1);
        const auto task = desk.get<domain::Task>(SampleStore::task(1));
        std::string key;
        QString field, dialogName;
        std::function<QDialog*()> open;
        if (kind == QLatin1String("edit")) {
            key = "editCustomer:" + person.toString();
            field = QStringLiteral("editCity");
            open = [&] { return openEdit(desk); };
        } else if (kind == QLatin1String("words")) {
            key = "task:" + task.id.toString();
            field = QStringLiteral("taskDialogTitle");
            open = [&] {
                (new ui::TaskDialog(desk, task, nullptr))->open();
                return dialog("taskDialog");
            };
        } else if (kind == QLatin1String("lead")) {
            key = "newLead";
            field = QStringLiteral("newLeadName");
            open = [&] {
                (new ui::NewLeadDialog(desk, nullptr))->open();
                return dialog("newLeadDialog");
            };
        } else if (kind == QLatin1String("interaction")) {
            key = "interaction:" + person.toString();
            field = QStringLiteral("interactionNextStep");
            open = [&] {
                (new ui::InteractionDialog(desk, person, {}, QStringLiteral("Ada"), domain::InteractionKind::call, nullptr))->open();
                return dialog("interactionDialog");
            };
        } else if (kind == QLatin1String("offer")) {
            key = "offer:" + person.toString();
            field = QStringLiteral("offerSubject");
            open = [&] {
                (new ui::OfferDialog(desk, person, {}, QStringLiteral("Ada"), nullptr))->open();
                return dialog("offerDialog");
            };
        } else {
            key = "convert:" + lead.toString();
            open = [&] {
                (new ui::ConvertDialog(desk, lead, {}, QStringLiteral("Ada"), nullptr))->open();
                return dialog("convertDialog");
            };
        }
        auto* form = open();
        const auto content = [&] { return field.isEmpty() ? QString::number(named<QRadioButton>(*form, "convertAsCustomer")->isChecked()) : named<QLineEdit>(*form, field.toLatin1().constData())->text(); };
        // The proposed words follow the customer's language once it is read.
        if (kind == QLatin1String("offer")) QTRY_VERIFY(content().contains(QStringLiteral("精心挑选")));
        const auto fresh = content();
        QVERIFY(!named<QWidget>(*form, "draftNote")->isVisible());
        if (field.isEmpty()) QTest::mouseClick(named<QRadioButton>(*form, "convertAsCustomer"), Qt::LeftButton);
        else QTest::keyClicks(named<QLineEdit>(*form, field.toLatin1().constData()), QStringLiteral(" typed"));
        const auto typed = content();
        QVERIFY(typed != fresh);
        leave(form);
        QTRY_VERIFY(!desk.draft(key).empty());
        form = open();
        QTRY_COMPARE(content(), typed);
        auto* turn = named<QPushButton>(*form, "draftTurn");
        QTRY_VERIFY(turn->isVisible());
        QTest::mouseClick(turn, Qt::LeftButton);
        QTRY_COMPARE(content(), fresh);
        QTRY_VERIFY(desk.draft(key).empty());
        QTest::mouseClick(turn, Qt::LeftButton);
        QCOMPARE(content(), typed);
        QTRY_VERIFY(!desk.draft(key).empty());
        QTest::mouseClick(turn, Qt::LeftButton);
        test::picture(*form, QStringLiteral("draft-blank-") + kind);
        leave(form);
        QTRY_VERIFY(desk.draft(key).empty());
        form = open();
        // Asked after the form asked: by this answer the form has its own.
        auto asked = desk.async().draft(key);
        QTRY_VERIFY(asked.isFinished());
        QCoreApplication::processEvents();
        QTRY_COMPARE(content(), fresh);
        QVERIFY(!named<QWidget>(*form, "draftNote")->isVisible());
        leave(form);
    }

    void aLeadThatIsNotFinishedIsKeptButNotItsConsent() {
        test::WorkDesk desk;
        const auto open = [&desk] {
            (new ui::NewLeadDialog(desk, nullptr))->open();
            return dialog("newLeadDialog");
        };
        auto* form = open();
        QTRY_VERIFY(named<QLineEdit>(*form, "newLeadName")->hasFocus());
        QTest::keyClicks(named<QLineEdit>(*form, "newLeadName"), QStringLiteral("Mary"));
        auto* source = named<QComboBox>(*form, "newLeadSource");
        source->setCurrentIndex(2);
        Q_EMIT source->activated(2);
        leave(form);
        form = open();
        QTRY_COMPARE(named<QLineEdit>(*form, "newLeadName")->text(), QStringLiteral("Mary"));
        QCOMPARE(named<QComboBox>(*form, "newLeadSource")->currentIndex(), 2);
        QVERIFY(!named<QAbstractButton>(*form, "newLeadConsent")->isChecked());
        QVERIFY(!told(*form).isEmpty());
        leave(form);
    }
};

LIANLU_WIDGETS_TEST(TestFormDrafts)

}  // namespace test_form_drafts

#include "test_form_drafts.moc"
