// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Lists narrowed by a tag, on the real workspaces: chosen, kept in a view, taken out, empty, and right after a tag was set.
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTranslator>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initTagTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_tag_filter {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestTagFilter : public QObject {
    Q_OBJECT

    static domain::Tag tag(domain::CustomerId person, const char* name, const char* value) {
        domain::Tag tag;
        tag.id = {SampleStore::idOf(std::string("filter tag") + person.toString() + name)};
        tag.customerId = person;
        tag.name = name;
        tag.value = value;
        tag.source = domain::TagSource::rule;
        return tag;
    }
    static domain::TagDefinition definition(const char* code, const char* label, domain::TagAudience seenBy) {
        domain::TagDefinition one;
        one.id = {SampleStore::idOf(std::string("filter definition") + code)};
        one.code = code;
        one.label = label;
        one.seenBy = one.setBy = seenBy;
        one.status = domain::TagDefinitionStatus::active;
        return one;
    }
    //! Every sixth of the book spends much or little, every twentieth loves coats; one tag is for managers.
    static void fill(SampleStore& sample) {
        for (int n = 0; n < 60; ++n) {
            if (n % 6 == 0) sample.put(sample.book(), tag(SampleStore::customer(n), "spending", n % 12 == 0 ? "高" : "低"));
            if (n % 20 == 0) sample.put(sample.book(), tag(SampleStore::customer(n), "大衣", ""));
            if (n % 15 == 0) sample.put(sample.book(), tag(SampleStore::customer(n), "watched", ""));
        }
        sample.put(domain::Scope::brand(), definition("spending", "消费力", domain::TagAudience::guide));
        sample.put(domain::Scope::brand(), definition("watched", "重点关注", domain::TagAudience::manager));
        sample.flush();
    }
    static QStringList entries(QComboBox* box) {
        QStringList list;
        for (int n = 0; n < box->count(); ++n) list << box->itemText(n);
        return list;
    }
    static void choose(QComboBox* box, const QString& text) {
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }

private Q_SLOTS:
    void aListIsNarrowed() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* box = named<QComboBox>(workspace, "customersTag");
        auto* count = named<QLabel>(workspace, "customersCount");
        QTRY_COMPARE(count->text(), QStringLiteral("80 customers"));
        // By the names that headquarters gives, with what is in use; not what this role may not see.
        QTRY_COMPARE(entries(box), (QStringList{QStringLiteral("Any tag"), QStringLiteral("消费力"), QStringLiteral("消费力: 低"), QStringLiteral("消费力: 高"), QStringLiteral("大衣"), QStringLiteral("偏好"), QStringLiteral("偏好: 极简")}));
        choose(box, QStringLiteral("消费力"));
        QTRY_COMPARE(count->text(), QStringLiteral("10 customers"));
        QCOMPARE(named<QTableView>(workspace, "customersTable")->model()->rowCount(), 10);
        QTRY_VERIFY(named<QPushButton>(workspace, "customersView")->accessibleName().endsWith(QStringLiteral("changed")));
        desk.pictures(workspace, QStringLiteral("tag-filter-en"));
        // By keyboard: the next one down.
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_COMPARE(count->text(), QStringLiteral("5 customers"));

        // What leaves is what is seen, and is said.
        QTest::keyClick(named<QTableView>(workspace, "customersTable"), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto* ask = dialog("exportDialog");
        QTRY_COMPARE(named<QLabel>(*ask, "exportCount")->text(), QStringLiteral("5 customers"));
        QStringList words;
        for (const auto* label : ask->findChildren<QLabel*>()) words << label->text();
        QVERIFY2(words.contains(QStringLiteral("last purchase first · with the tag “消费力: 低”")), qPrintable(words.join(QLatin1Char('\n'))));
        QTest::keyClick(ask, Qt::Key_Escape);

        // Somebody gets the tag, and stands in the list; somebody loses it, and goes.
        desk.sample().put(desk.sample().book(), tag(SampleStore::customer(1), "spending", "低"));
        desk.sample().flush();
        QTRY_COMPARE(count->text(), QStringLiteral("6 customers"));
        desk.sample().put(desk.sample().book(), tag(SampleStore::customer(1), "spending", "高"));
        desk.sample().flush();
        QTRY_COMPARE(count->text(), QStringLiteral("5 customers"));

        // Nobody: why, and the way out.
        QTest::mouseClick(named<QPushButton>(workspace, "customersBook"), Qt::LeftButton);
        auto* table = named<QTableView>(workspace, "customersTable");
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_COMPARE(table->findChild<QLabel*>(QStringLiteral("emptyWhat"))->text(), QStringLiteral("Nobody with this tag fits"));
        desk.pictures(workspace, QStringLiteral("tag-filter-empty"));
        QTest::mouseClick(table->findChild<QPushButton*>(QStringLiteral("emptyAction")), Qt::LeftButton);
        QTRY_COMPARE(count->text(), QStringLiteral("80 customers"));
        QCOMPARE(box->currentIndex(), 0);
    }

    void managersSeeTheirs() {
        test::WorkDesk desk(domain::Role::manager);
        fill(desk.sample());
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* box = named<QComboBox>(workspace, "customersTag");
        QTRY_VERIFY(entries(box).contains(QStringLiteral("重点关注")));
        choose(box, QStringLiteral("重点关注"));
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("4 customers"));
    }

    void aViewKeepsIt() {
        test::WorkDesk desk;
        fill(desk.sample());
        {
            ui::CustomersWorkspace workspace(desk);
            desk.present(workspace);
            auto* box = named<QComboBox>(workspace, "customersTag");
            QTRY_COMPARE(box->count(), 7);
            choose(box, QStringLiteral("消费力: 高"));
            QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("5 customers"));
            QTest::keyClick(&workspace, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
            QMenu* menu = nullptr;
            QTRY_VERIFY((menu = workspace.findChild<QMenu*>(QStringLiteral("viewMenu"))) && menu->isVisible());
            menu->setActiveAction(menu->findChild<QAction*>(QStringLiteral("viewSaveAs")));
            QTest::keyClick(menu, Qt::Key_Return);
            auto* ask = dialog("viewDialog");
            named<QLineEdit>(*ask, "viewName")->setText(QStringLiteral("Spenders"));
            named<QCheckBox>(*ask, "viewFirst")->setChecked(true);
            QTest::keyClick(ask, Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(named<QPushButton>(workspace, "customersView")->accessibleName(), QStringLiteral("View: Spenders"));
        }
        // It is there before the tags were read, and is called by its name after.
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("5 customers"));
        auto* box = named<QComboBox>(workspace, "customersTag");
        QTRY_COMPARE(box->currentText(), QStringLiteral("消费力: 高"));
        QTRY_COMPARE(named<QPushButton>(workspace, "customersView")->accessibleName(), QStringLiteral("View: Spenders"));
        // When nobody has it any more, the list says so, and the box still says what is asked for.
        for (int n = 0; n < 60; n += 12) desk.sample().put(desk.sample().book(), tag(SampleStore::customer(n), "spending", "低"));
        desk.sample().flush();
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("0 customers"));
        QCOMPARE(box->currentText(), QStringLiteral("消费力: 高"));
    }

    void leadsOfTaggedPersons() {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_VERIFY(table->model()->rowCount() > 5);
        const int all = table->model()->rowCount();
        auto lead = desk.get<domain::Lead>(SampleStore::lead(0));
        desk.sample().put(desk.sample().book(), tag(lead.customerId, "gift", ""));
        desk.sample().flush();
        auto* box = named<QComboBox>(workspace, "leadsTag");
        QTRY_VERIFY(entries(box).contains(QStringLiteral("gift")));
        choose(box, QStringLiteral("gift"));
        QTRY_VERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < all);
        desk.pictures(workspace, QStringLiteral("tag-filter-leads"));
        choose(box, QStringLiteral("Any tag"));
        QTRY_COMPARE(table->model()->rowCount(), all);
    }

    void pictures_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    //! No language cuts a chip, and the row of filters stays within the list.
    void pictures() {
        QFETCH(QString, language);
        initTagTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        test::WorkDesk desk;
        fill(desk.sample());
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* box = named<QComboBox>(customers, "customersTag");
        QTRY_COMPARE(box->count(), 7);
        box->setCurrentIndex(3);
        Q_EMIT box->activated(3);
        QTRY_COMPARE(named<QTableView>(customers, "customersTable")->model()->rowCount(), 5);
        for (const auto* chip : {"customersBook", "customersPool", "customersContactable"}) {
            auto* button = named<QPushButton>(customers, chip);
            QVERIFY2(button->width() >= button->sizeHint().width(), chip);
        }
        test::picture(customers, QStringLiteral("tag-filter-") + language);
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) {
            box->showPopup();
            QTest::qWait(200);
            test::picture(*box->view()->window(), QStringLiteral("tag-filter-popup-") + language);
            box->hidePopup();
        }
        customers.hide();
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        QTRY_VERIFY(named<QTableView>(leads, "leadsTable")->model()->rowCount() > 0);
        test::picture(leads, QStringLiteral("tag-filter-leads-") + language);
        QCoreApplication::removeTranslator(&translator);
    }
};

LIANLU_WIDGETS_TEST(TestTagFilter)

}  // namespace test_tag_filter

#include "test_tag_filter.moc"
