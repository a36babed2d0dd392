// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/product_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QTimer>

#include "ui/common/icons.h"
#include "ui/common/row_delegate.h"

namespace lianlu::ui {

ProductPicker::ProductPicker(item::AsyncStore& async, QWidget* parent)
    : QLineEdit(parent),
      m_model(new item::ProductListModel(async, this)),
      m_completer(new QCompleter(m_model, this)),
      m_rest(new QTimer(this)) {
    setPlaceholderText(tr("Search a product"));
    addAction(icon(QStringLiteral("search"), Tint::muted), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionColumn(item::ProductListModel::Name);
    m_completer->setMaxVisibleItems(6);
    // Not setCompleter(): that would write half-typed names into the field while one moves through the list.
    m_completer->setWidget(this);
    auto* rows = new RowDelegate(m_completer->popup());
    rows->setSecondLineRole(item::SubtitleRole);
    m_completer->popup()->setItemDelegate(rows);
    m_completer->popup()->setObjectName(QStringLiteral("productChoices"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(120);
    connect(m_rest, &QTimer::timeout, this, &ProductPicker::look);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.isEmpty()) {
            m_completer->popup()->hide();
            setProduct({}, {});
            Q_EMIT picked();
            return;
        }
        m_rest->start();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &ProductPicker::offer);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &ProductPicker::take);
}

void ProductPicker::setProduct(domain::ProductId id, const QString& name) {
    m_rest->stop();
    m_asked = false;
    m_product = id;
    m_name = name;
    setText(name);
    setCursorPosition(0);
}

void ProductPicker::look() {
    m_asked = true;
    const bool unchanged = text() == m_name;
    m_model->setSearch(unchanged ? QString() : text());
}

void ProductPicker::offer() {
    if (!m_asked || m_model->state() != item::ListModel::State::ready || !hasFocus()) return;
    m_asked = false;
    auto* popup = m_completer->popup();
    if (m_model->rowCount() == 0) return popup->hide();
    m_completer->complete();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ProductPicker::take(const QModelIndex& index) {
    const auto id = domain::ProductId::parse(item::fromQString(index.data(item::IdRole).toString()));
    if (!id) return;
    setProduct(*id, index.siblingAtColumn(item::ProductListModel::Name).data().toString());
    Q_EMIT picked();
}

void ProductPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) return look();
    QLineEdit::keyPressEvent(event);
}

void ProductPicker::mousePressEvent(QMouseEvent* event) {
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty()) look();
}

void ProductPicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason) return;
    // Words that name no product would look as if one were chosen.
    if (text() != m_name) setProduct(m_product, m_name);
}

}  // namespace lianlu::ui
