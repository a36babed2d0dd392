// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

#include "ui/common/icons.h"

namespace lianlu::ui {

namespace {
constexpr int kRestMs = 120;

bool editsText(const QKeyEvent* event) {
    using Key = QKeySequence;
    for (const auto key : {Key::Copy, Key::Cut, Key::Paste, Key::Undo, Key::Redo, Key::SelectAll, Key::MoveToNextWord, Key::MoveToPreviousWord, Key::SelectNextWord, Key::SelectPreviousWord,
                           Key::DeleteStartOfWord, Key::DeleteEndOfWord, Key::MoveToStartOfDocument, Key::MoveToEndOfDocument, Key::SelectStartOfDocument, Key::SelectEndOfDocument})
        if (event->matches(key)) return true;
    return false;
}

}  // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent), m_rest(new QTimer(this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search"), Tint::muted), QLineEdit::LeadingPosition);
    auto* clear = addAction(icon(QStringLiteral("close"), Tint::muted), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, [this] {
        QLineEdit::clear();
        tell();
    });
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString& text) { clear->setVisible(!text.isEmpty()); });
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
}

void SearchField::take() {
    Q_EMIT wanted();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool SearchField::event(QEvent* event) {
    const bool done = QLineEdit::event(event);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool command = key->modifiers().testFlag(Qt::ControlModifier) || key->modifiers() == Qt::AltModifier;
        if (command && !editsText(key)) event->ignore();
    }
    return done;
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        tell();
        return;
    }
    const bool entered = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_list && (event->key() == Qt::Key_Down || (entered && text() == m_told && !text().isEmpty()))) {
        tell();
        return m_list->setFocus(Qt::TabFocusReason);
    }
    if (entered) return tell();
    QLineEdit::keyPressEvent(event);
}

void SearchField::tell() {
    m_rest->stop();
    if (text() == m_told) return;
    m_told = text();
    Q_EMIT searched(m_told);
}

}  // namespace lianlu::ui
