// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

#include "app/workbench/desk.h"
#include "app/workbench/workbench.h"
#include "tests/gui/desk_profile.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/toast.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace test_shell {

using namespace lianlu;

class TestShell : public QObject {
    Q_OBJECT

private:
    template <class W = QWidget>
    W* find(const char* name) {
        return m_bench->window().findChild<W*>(name);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        // The offscreen platform forgets the active window when the page with the focus is replaced.
        m_bench->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_bench->window()));
        QWidget* focus = m_bench->window().focusWidget();
        QTest::keyClick(focus ? focus : &m_bench->window(), key, modifiers);
    }
    void click(const char* name) {
        QVERIFY2(find(name), name);
        QTest::mouseClick(find(name), Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() {
        m_profile = std::make_unique<test::DeskProfile>();
        const auto options = m_profile->options(true);
        app::Workbench::prepare(options);
        m_bench = std::make_unique<app::Workbench>(*qApp, options);
        m_bench->start();
        QTRY_VERIFY(m_bench->deskPage());
        m_bench->window().resize(1360, 860);
        // The offscreen platform forgets the active window when the page before goes.
        QTRY_VERIFY((m_bench->window().activateWindow(), m_bench->window().isActiveWindow()));
    }
    void cleanupTestCase() { m_bench.reset(); }

    void railAndNumbersChangeThePlace() {
        QTRY_COMPARE(m_bench->deskPage()->currentId(), QString("today"));
        // The profile is a guide's, who has no team.
        QVERIFY(!find("railTeam") && !m_bench->deskPage()->workspace("team"));
        int number = 1;
        for (const char* place : {"today", "customers", "leads", "tasks", "offers", "quality", "duplicates", "sync", "settings"}) {
            click(qPrintable("rail" + QString(place).replace(0, 1, QString(place[0]).toUpper())));
            QCOMPARE(m_bench->deskPage()->currentId(), QString(place));
            click("railToday");
            key(static_cast<Qt::Key>(Qt::Key_0 + number++), Qt::ControlModifier);
            QCOMPARE(m_bench->deskPage()->currentId(), QString(place));
        }
    }

    void everyControlHasANameAndWords() {
        for (const char* place : {"today", "customers", "leads", "tasks", "offers", "quality", "duplicates", "sync", "settings"}) {
            m_bench->deskPage()->show(place);
            for (QWidget* widget : m_bench->window().findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
                if (!qobject_cast<QAbstractButton*>(widget) && !qobject_cast<QLineEdit*>(widget) && !qobject_cast<QComboBox*>(widget)) continue;
                if (widget->objectName().startsWith("qt_") || qobject_cast<QComboBox*>(widget->parentWidget()) ||
                    widget->parentWidget()->inherits("QAbstractSpinBox") || widget->inherits("QTableCornerButton") ||
                    widget->inherits("QLineEditIconButton"))
                    continue;
                const QString where = QString("%1: %2 '%3'").arg(place, widget->metaObject()->className(), widget->objectName());
                QVERIFY2(!widget->objectName().isEmpty(), qPrintable(where));
                auto* button = qobject_cast<QAbstractButton*>(widget);
                const bool said = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(said, qPrintable(where));
            }
        }
    }

    //! Two actions with one key: Qt runs neither. What the window has and what the workspace in front has must differ.
    void everyShortcutMeansOneThing() {
        const auto workspaceOf = [](const QObject* object) {
            while (object && !qobject_cast<const ui::Workspace*>(object)) object = object->parent();
            return static_cast<const ui::Workspace*>(object);
        };
        // Of two pages of one workspace only one is in front.
        const auto pageOf = [](const QObject* object) {
            while (object && !qobject_cast<const QStackedWidget*>(object->parent())) object = object->parent();
            return object;
        };
        const auto actions = m_bench->window().findChildren<QAction*>();
        for (const QAction* one : actions)
            for (const QAction* other : actions) {
                if (one == other || one->shortcut().isEmpty() || one->shortcut() != other->shortcut()) continue;
                const auto* here = workspaceOf(one);
                const auto* there = workspaceOf(other);
                const bool apart = here && there && pageOf(one) != pageOf(other);
                QVERIFY2(apart, qPrintable(one->shortcut().toString() + ": " + one->text() + " / " + other->text()));
            }
    }

    void paletteFindsCommandsAndPeople() {
        m_bench->deskPage()->show("today");
        key(Qt::Key_K, Qt::ControlModifier);
        auto* input = find<QLineEdit>("paletteInput");
        QVERIFY(input->isVisible());
        auto* list = find<QListWidget>("paletteList");
        QVERIFY(list->count() > 6);
        test::picture(m_bench->window(), "palette");
        QTest::keyClicks(input, "go lead");
        QCOMPARE(list->item(0)->text(), QString("Go to Leads"));
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(!input->isVisible());
        QCOMPARE(m_bench->deskPage()->currentId(), QString("leads"));

        click("railSearch");
        input->setText(QString::fromUtf8("欧阳"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(m_bench->deskPage()->currentId(), QString("customers"));
        auto* table = find<QAbstractItemView>("customersTable");
        if (!table) table = m_bench->deskPage()->workspace("customers")->findChild<QAbstractItemView*>();
        QTRY_COMPARE(table->model()->rowCount(), 4);

        click("railSearch");
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!input->isVisible());
    }

    void offlineIsSaidWithReasonAndQueue() {
        m_bench->deskPage()->show("today");
        auto* sync = find<QToolButton>("statusSync");
        QTRY_VERIFY2(sync->text().startsWith("Offline"), qPrintable(sync->text()));
        click("statusSync");
        QCOMPARE(m_bench->deskPage()->currentId(), QString("sync"));
        QVERIFY(find("queueList")->isVisible());
        QVERIFY(find<QLabel>("queueExplanation")->text().contains("cannot be reached"));
        QVERIFY(!find("queueRetry")->isEnabled());
        test::picture(m_bench->window(), "queue");
        m_bench->deskPage()->show("today");
        key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_bench->deskPage()->currentId(), QString("sync"));
    }

    void languageIsChangedWhileOpen() {
        m_bench->deskPage()->show("settings");
        for (const auto& [code, word] : {std::pair{"zh_CN", "客户"}, std::pair{"zh_TW", "客戶"}, std::pair{"en", "Customers"}}) {
            auto* box = find<QComboBox>("settingsLanguage");
            QVERIFY(box);
            box->setCurrentIndex(box->findData(QString(code)));
            Q_EMIT box->activated(box->currentIndex());
            QTRY_COMPARE(find<QToolButton>("railCustomers")->text().trimmed(), QString::fromUtf8(word));
            QTRY_COMPARE(m_bench->deskPage()->currentId(), QString("settings"));
            for (const char* place : {"today", "customers", "leads", "tasks", "offers", "quality", "duplicates", "settings"}) {
                m_bench->deskPage()->show(place);
                QTest::qWait(qEnvironmentVariableIsSet("LIANLU_PICTURES") ? 250 : 0);
                test::picture(m_bench->window(), QString("desk-%1-%2").arg(place, code));
            }
        }
    }

    void schemeIsKept() {
        m_bench->deskPage()->show("settings");
        auto* box = find<QComboBox>("settingsTheme");
        box->setCurrentIndex(box->findData("dark"));
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(m_bench->theme().isDark());
        QCOMPARE(m_bench->desk()->settings().value("ui/scheme").toString(), QString("dark"));
        m_bench->setScheme(ui::Scheme::light);
        QVERIFY(!m_bench->theme().isDark());
    }

    void ctrlLLocks() {
        key(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(m_bench->window().page()->objectName(), QString("unlockPage"));
    }

private:
    std::unique_ptr<test::DeskProfile> m_profile;
    std::unique_ptr<app::Workbench> m_bench;
};

LIANLU_WIDGETS_TEST(TestShell)

}  // namespace test_shell

#include "test_shell.moc"
