// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/buttons.h"
#include "ui/common/toast.h"

namespace test_toasts {

using namespace lianlu;
using namespace lianlu::ui;

//! Messages over the lower edge.
class TestToasts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName("Lianlu");
        QCoreApplication::setApplicationName("test_toasts");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::apply(*qApp, Scheme::light);
    }

    void toastUndoesOnce() {
        QWidget window;
        window.resize(800, 500);
        window.show();
        ToastHost toasts(&window);
        int undone = 0;
        toasts.showUndo("Saved", [&] { ++undone; });
        QVERIFY(window.findChild<QWidget*>("toast")->isVisible());
        QVERIFY(toasts.undoNow());
        QVERIFY(!toasts.undoNow());
        QCOMPARE(undone, 1);
        toasts.showUndo("Saved again", [&] { ++undone; });
        QTest::mouseClick(window.findChild<QWidget*>("toastButton"), Qt::LeftButton);
        QCOMPARE(undone, 2);
    }

    void anErrorStaysUntilItIsClosed() {
        QWidget window;
        window.resize(800, 500);
        window.show();
        ToastHost toasts(&window);
        toasts.showError("Disk full");
        toasts.show("Something else");
        QCOMPARE(window.findChild<QLabel*>("toastText")->text(), QString("Disk full"));
        QTest::mouseClick(window.findChild<QWidget*>("toastButton"), Qt::LeftButton);
        QCOMPARE(window.findChild<QLabel*>("toastText")->text(), QString("Something else"));
    }

    //! It stands beside dialogs, and looks for them: not among widgets that are being deleted.
    void dialogsGoWhileAMessageStands() {
        QWidget window;
        window.resize(800, 500);
        window.show();
        ToastHost toasts(&window);
        toasts.show("Saved");
        auto* toast = window.findChild<QWidget*>("toast");
        for (int round = 0; round < 20; ++round) {
            auto* form = new QDialog(&window);
            for (int i = 0; i < 5; ++i) (new QLabel(QStringLiteral("a field"), new QWidget(form)))->setObjectName(QStringLiteral("field"));
            auto* holder = new QWidget(form);
            auto* inner = new QDialog(holder);
            new QLabel(QStringLiteral("what is known of it"), inner);
            form->show();
            inner->show();
            delete form;
        }
        QVERIFY(toast->isVisible());
        auto* wide = new QDialog(&window);
        wide->setGeometry(QRect(window.mapToGlobal(QPoint(200, 400)), QSize(400, 90)));
        wide->show();
        QTRY_VERIFY(!QRect(toast->mapToGlobal(QPoint()), toast->size()).intersects(wide->frameGeometry()));
        const int beside = toast->y();
        delete wide;
        QTRY_VERIFY(toast->y() > beside);
    }

private:
    QTemporaryDir m_folder;
};

LIANLU_WIDGETS_TEST(TestToasts)

}  // namespace test_toasts

#include "test_toasts.moc"
