// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sheet_turns.h"

#include <algorithm>

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTimer>

namespace lianlu::ui {

namespace {

constexpr int kTurnMs = 8;

// Qt lays a sheet on what has been polished; what says that it has not been is left alone.
void undress(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.setAttribute(Qt::WA_WState_Polished, false);
}

void dress(QWidget& widget) {
    if (widget.testAttribute(Qt::WA_WState_Polished)) return;
    widget.setAttribute(Qt::WA_WState_Polished);
    widget.style()->polish(&widget);
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(&widget, &changed);
    widget.update();
}

}  // namespace

SheetTurns::SheetTurns(QObject* parent) : QObject(parent), m_turn(new QTimer(this)) {
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, [this] { go(false); });
}

void SheetTurns::lay(const QPalette& palette, const QString& sheet) {
    m_next = {palette, sheet};
    m_hidden.clear();
    const auto all = QApplication::allWidgets();
    for (auto* widget : all)
        if (!widget->isVisible() && widget->testAttribute(Qt::WA_WState_Polished)) m_hidden.emplace_back(widget);
    if (m_hidden.empty()) change();
    if (isDone()) return;
    qApp->installEventFilter(this);
    m_turn->start();
}

void SheetTurns::finish() {
    if (!isDone()) go(true);
}

void SheetTurns::change() {
    const auto [palette, sheet] = *std::exchange(m_next, std::nullopt);
    // A sheet that takes another one's place is told to every widget once for each widget it lies in; one that comes where there is none, once.
    const QScopedValueRollback busy(m_changing, true);
    qApp->setStyleSheet({});
    QApplication::setPalette(palette);
    qApp->setStyleSheet(sheet);
    Q_EMIT laid();
}

void SheetTurns::go(bool all) {
    QElapsedTimer timer;
    timer.start();
    const auto inTime = [&] { return all || timer.elapsed() < kTurnMs; };
    while (!m_hidden.empty() && inTime()) {
        const auto widget = m_hidden.back();
        m_hidden.pop_back();
        if (!widget || widget->isVisible() || !widget->testAttribute(Qt::WA_WState_Polished)) continue;
        undress(*widget);
        m_bare.push_back(widget);
    }
    if (!m_hidden.empty()) return;
    if (m_next) {
        // What is seen has a turn of its own.
        if (timer.elapsed() > 0 && !all) return;
        change();
        if (!all) return;
    }
    while (!m_bare.empty() && inTime()) {
        const auto widget = m_bare.back();
        m_bare.pop_back();
        if (widget) dress(*widget);
    }
    if (!m_bare.empty()) return;
    m_turn->stop();
    qApp->removeEventFilter(this);
}

bool SheetTurns::eventFilter(QObject* watched, QEvent* event) {
    // Qt tells everybody; what is hidden hears it in its turn.
    if (m_changing && event->type() == QEvent::StyleChange && watched->isWidgetType() && !static_cast<QWidget*>(watched)->testAttribute(Qt::WA_WState_Polished)) return true;
    if (event->type() != QEvent::Show) return false;
    const auto it = std::find_if(m_bare.begin(), m_bare.end(), [watched](const auto& one) { return one == watched; });
    if (it == m_bare.end()) return false;
    auto* const widget = it->data();
    it->clear();
    dress(*widget);
    return false;
}

}  // namespace lianlu::ui
