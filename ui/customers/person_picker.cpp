// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/person_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QTimer>

#include "ui/common/icons.h"
#include "ui/common/row_delegate.h"

namespace lianlu::ui {

PersonPicker::PersonPicker(item::AsyncStore& async, QWidget* parent)
    : QLineEdit(parent), m_model(new item::CustomerListModel(async, this)), m_completer(new QCompleter(m_model, this)), m_rest(new QTimer(this)) {
    setPlaceholderText(tr("Name, pinyin, mobile, e-mail"));
    addAction(icon(QStringLiteral("search"), Tint::muted), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMaxLength(200);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionColumn(item::CustomerListModel::Name);
    m_completer->setMaxVisibleItems(6);
    // Not setCompleter(): that would write half-typed names into the field while one moves through the list.
    m_completer->setWidget(this);
    auto* rows = new RowDelegate(m_completer->popup());
    rows->setSecondLineRole(item::SubtitleRole);
    rows->setAvatarRole(item::AvatarRole);
    m_completer->popup()->setItemDelegate(rows);
    m_completer->popup()->setObjectName(QStringLiteral("personChoices"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(120);
    connect(m_rest, &QTimer::timeout, this, &PersonPicker::look);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        Q_EMIT nobodyFits(false);
        if (!text.trimmed().isEmpty()) return m_rest->start();
        m_completer->popup()->hide();
        setPerson({}, {});
        Q_EMIT picked();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &PersonPicker::offer);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &PersonPicker::take);
}

void PersonPicker::setPerson(domain::CustomerId id, const QString& name, domain::LeadId lead) {
    m_rest->stop();
    m_asked = false;
    m_person = id;
    m_lead = lead;
    m_name = name;
    setText(name);
    setCursorPosition(0);
}

void PersonPicker::look() {
    m_asked = true;
    auto filter = m_model->filter();
    filter.search = text() == m_name ? std::string() : item::fromQString(text().trimmed());
    m_model->setFilter(std::move(filter));
}

void PersonPicker::offer() {
    if (!m_asked || m_model->state() != item::ListModel::State::ready || !hasFocus()) return;
    m_asked = false;
    auto* popup = m_completer->popup();
    Q_EMIT nobodyFits(m_model->rowCount() == 0);
    if (m_model->rowCount() == 0) return popup->hide();
    m_completer->complete();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void PersonPicker::take(const QModelIndex& index) {
    const auto id = domain::CustomerId::parse(item::fromQString(index.data(item::IdRole).toString()));
    if (!id) return;
    setPerson(*id, index.siblingAtColumn(item::CustomerListModel::Name).data().toString());
    Q_EMIT picked();
}

void PersonPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) return look();
    QLineEdit::keyPressEvent(event);
}

void PersonPicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // Only for a moment: the list, another window, or a new lead that takes over what was typed.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::MouseFocusReason) return;
    // Words that name nobody would look as if somebody were chosen.
    if (text() != m_name) setPerson(m_person, m_name, m_lead);
}

}  // namespace lianlu::ui
