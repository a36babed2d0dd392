// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toast.h"

#include <utility>

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {
constexpr int kUndoMs = 10'000;
constexpr int kPlainMs = 4'000;
constexpr int kLeast = 46;  // with and without button
constexpr int kAbove = space::xs;  // over the status strip: neither the buttons at the lower edge of a panel nor words of what is next are under it
}  // namespace

ToastHost::ToastHost(QWidget* over)
    : QObject(over), m_over(over), m_frame(new QFrame(over)), m_text(makeLabel({})), m_button(new QPushButton), m_timer(new QTimer(this)), m_soon(new QTimer(this)), m_history(new UndoHistory(this)) {
    m_frame->setObjectName(QStringLiteral("toast"));
    auto* layout = new QHBoxLayout(m_frame);
    layout->setContentsMargins(space::l, space::s, space::s, space::s);
    layout->setSpacing(space::m);
    m_text->setObjectName(QStringLiteral("toastText"));
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    m_button->setObjectName(QStringLiteral("toastButton"));
    m_button->setCursor(Qt::PointingHandCursor);
    layout->addWidget(m_button);
    m_frame->setMinimumHeight(kLeast);
    m_frame->hide();
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ToastHost::next);
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &ToastHost::place);
    connect(m_button, &QPushButton::clicked, this, &ToastHost::act);
    over->installEventFilter(this);
    m_frame->installEventFilter(this);
}

void ToastHost::show(const QString& text) { push({text, {}, {}}); }

void ToastHost::showUndo(const QString& text, std::function<void()> undo) {
    const auto moment = m_history->add(text, std::move(undo));
    push({text, tr("Undo"), [this, moment] {
              if (const auto entry = m_history->take(moment)) entry->back();
          }, false, moment});
}

void ToastHost::showAction(const QString& text, const QString& button, std::function<void()> action) { push({text, button, std::move(action)}); }

void ToastHost::showError(const QString& text) { push({text, tr("Close"), {}, true}); }

bool ToastHost::undoNow() {
    const auto entry = m_history->takeNewest();
    if (!entry) {
        // It does not push a button away that somebody may be about to press.
        m_waiting.enqueue({tr("Nothing is left to undo"), {}, {}});
        if (!m_frame->isVisible() || (!m_shown.stays && !m_shown.action)) next();
        return false;
    }
    drop(entry->moment);
    entry->back();
    return true;
}

void ToastHost::drop(UndoHistory::Moment moment) {
    m_waiting.removeIf([moment](const Message& message) { return message.undoes == moment; });
    if (m_frame->isVisible() && m_shown.undoes == moment) next();
}

void ToastHost::push(Message message) {
    m_waiting.enqueue(std::move(message));
    // A newer message pushes a plain one away, but an error is read before it goes.
    if (!m_frame->isVisible() || !m_shown.stays) next();
}

void ToastHost::next() {
    m_timer->stop();
    if (m_waiting.isEmpty()) {
        qApp->removeEventFilter(this);
        m_frame->hide();
        m_shown = {};
        return;
    }
    m_shown = m_waiting.dequeue();
    m_text->setText(m_shown.text);
    m_button->setText(m_shown.button);
    m_button->setVisible(!m_shown.button.isEmpty());
    // The button brings a margin of its own.
    m_frame->layout()->setContentsMargins(space::l, space::s, m_shown.button.isEmpty() ? space::l : space::s, space::s);
    m_button->setAccessibleName(m_shown.button);
    m_frame->setAccessibleName(m_shown.text);
    place();
    // Dialogs come and go meanwhile.
    qApp->installEventFilter(this);
    m_frame->show();
    m_frame->raise();
    QAccessibleEvent alert(m_frame, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (!m_shown.stays) m_timer->start(m_shown.action ? kUndoMs : kPlainMs);
}

void ToastHost::place() {
    const int room = m_over->width() - 2 * space::xl;
    m_text->setWordWrap(false);
    m_frame->adjustSize();
    if (m_frame->sizeHint().width() > room) {
        m_text->setWordWrap(true);
        m_frame->resize(room, m_frame->heightForWidth(room));
    }
    m_frame->move((m_over->width() - m_frame->width()) / 2, topBesideDialogs(m_over->height() - m_frame->height() - kAbove));
}

int ToastHost::topBesideDialogs(int usual) const {
    const QRect wanted((m_over->width() - m_frame->width()) / 2, usual, m_frame->width(), m_frame->height());
    QRect taken;
    for (const auto* dialog : m_over->window()->findChildren<QDialog*>()) {
        const QRect place(m_over->mapFromGlobal(dialog->frameGeometry().topLeft()), dialog->frameGeometry().size());
        if (dialog->isVisible() && place.intersects(wanted.adjusted(0, -space::s, 0, space::s))) taken |= place;
    }
    if (taken.isNull()) return usual;
    const int below = taken.bottom() + 1 + space::s;
    if (below + wanted.height() + space::xs <= m_over->height()) return below;
    const int above = taken.top() - space::s - wanted.height();
    // There is no room beside it: what is said waits behind the dialog.
    return above >= space::xs ? above : usual;
}

void ToastHost::act() {
    const auto action = std::exchange(m_shown.action, {});
    next();
    if (action) action();
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_over && event->type() == QEvent::Resize && m_frame->isVisible()) place();
    const auto type = event->type();
    // A turn later: a dialog that hides because it is deleted stands among what is half gone.
    if ((type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move || type == QEvent::Resize) && m_frame->isVisible() && qobject_cast<QDialog*>(watched)) m_soon->start();
    if (watched == m_frame && event->type() == QEvent::Enter) m_timer->stop();
    if (watched == m_frame && event->type() == QEvent::Leave && m_frame->isVisible() && !m_shown.stays)
        m_timer->start(m_shown.action ? kUndoMs : kPlainMs);
    return QObject::eventFilter(watched, event);
}

}  // namespace lianlu::ui
