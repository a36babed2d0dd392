// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include "ui/common/icons.h"

namespace lianlu::ui {

namespace {
const char* const kGeometry = "window/geometry";
constexpr int kFrameWidth = 8, kFrameHeight = 40;
}

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Lianlu"));
    setWindowIcon(programIcon());
    const QSize room = QGuiApplication::primaryScreen()->availableSize() - QSize(kFrameWidth, kFrameHeight);
    setMinimumSize(QSize(960, 600).boundedTo(room));
    setCentralWidget(m_stack);
    if (!restoreGeometry(QSettings().value(QLatin1String(kGeometry)).toByteArray())) {
        // What the system puts around a window has its place there, too.
        const QSize room = QGuiApplication::primaryScreen()->availableSize() - QSize(kFrameWidth, kFrameHeight);
        resize(QSize(1360, 860).boundedTo(room));
    }
}

void MainWindow::setPage(QWidget* page) {
    QWidget* before = m_stack->currentWidget();
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    if (before) {
        m_stack->removeWidget(before);
        before->hide();
        before->deleteLater();
    }
}

QWidget* MainWindow::page() const { return m_stack->currentWidget(); }

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (m_painted) return;
    m_painted = true;
    QTimer::singleShot(0, this, &MainWindow::painted);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // As in dialogs: Enter is for the button that has the keyboard.
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier && button && button->isEnabled()) return button->click();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings().setValue(QLatin1String(kGeometry), saveGeometry());
    event->setAccepted(!m_mayClose || m_mayClose());
}

}  // namespace lianlu::ui
