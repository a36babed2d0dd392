// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_keys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianlu::ui {

namespace {

//! The line that somebody types into, also that of a date or of a box; null: there is none.
QLineEdit* lineOf(QWidget* widget) {
    if (auto* line = qobject_cast<QLineEdit*>(widget)) return line;
    if (auto* box = qobject_cast<QComboBox*>(widget)) return box->lineEdit();
    return qobject_cast<QAbstractSpinBox*>(widget) ? widget->findChild<QLineEdit*>() : nullptr;
}

}  // namespace

UndoKeys::UndoKeys(QWidget* desk, QWidget* apart, UndoHistory& history) : QObject(desk), m_desk(desk), m_apart(apart), m_history(history) {
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { watch(now); });
}

void UndoKeys::watch(QWidget* widget) {
    if (!widget || !m_desk->isAncestorOf(widget)) return;
    auto* line = lineOf(widget);
    auto* text = qobject_cast<QPlainTextEdit*>(widget);
    QObject* field = line ? static_cast<QObject*>(line) : text;
    if (!field || m_typed.contains(field)) return;
    m_typed.insert(field, 0);
    const auto note = [this, field] { m_typed[field] = m_history.nextMoment(); };
    if (line) connect(line, &QLineEdit::textEdited, this, note);
    else connect(text->document(), &QTextDocument::undoCommandAdded, this, note);
    connect(field, &QObject::destroyed, this, [this, field] { m_typed.remove(field); });
}

bool UndoKeys::belongsToField(QWidget* widget) {
    const auto* line = lineOf(widget);
    const auto* text = qobject_cast<QPlainTextEdit*>(widget);
    const QObject* field = line ? static_cast<const QObject*>(line) : text;
    const bool undoable = line ? line->isUndoAvailable() : text->document()->isUndoAvailable();
    return undoable && m_typed.value(field) > m_history.newestMoment();
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget != QApplication::focusWidget() || !m_desk->isAncestorOf(widget) || m_apart->isAncestorOf(widget)) return false;
    if (!lineOf(widget) && !qobject_cast<QPlainTextEdit*>(widget)) return false;
    if (belongsToField(widget)) return false;
    // Not taken by the field, so the shortcut of the desk hears it.
    event->ignore();
    return true;
}

}  // namespace lianlu::ui
