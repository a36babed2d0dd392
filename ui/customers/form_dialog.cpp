// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/form_dialog.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

FormDialog::FormDialog(const QString& title, const QString& subtitle, const QString& primary, QWidget* parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_footer(new QHBoxLayout),
      m_primary(new PrimaryButton(primary)),
      m_problem(new InlineError) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l + 4, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(makeLabel(title, TypeStep::headline));
    if (!subtitle.isEmpty()) {
        auto* under = makeMuted(subtitle);
        under->setWordWrap(true);
        layout->addWidget(under);
    }
    m_body->setSpacing(space::m);
    layout->addLayout(m_body, 1);
    m_problem->setProperty("place", QStringLiteral("dialog"));
    layout->addWidget(m_problem);
    layout->addWidget(makeRule());
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setAutoDefault(false);
    m_primary->setDefault(true);
    m_primary->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_footer->setSpacing(space::s);
    m_footer->addStretch(1);
    m_footer->addWidget(cancel);
    m_footer->addWidget(m_primary);
    layout->addLayout(m_footer);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, [this] { submit(); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, [this] {
            if (m_primary->isEnabled()) submit();
        });
    }
}

bool FormDialog::event(QEvent* event) {
    const bool taken = QDialog::event(event);
    // An error under a field makes the form taller, and the window with it. Wrapped words make the height hang on the
    // width.
    if (event->type() == QEvent::LayoutRequest) {
        const int needed =
            layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : layout()->minimumSize().height();
        if (height() < needed) resize(width(), needed);
    }
    return taken;
}

namespace {

//! The first field of what stands in `layout`, from above; null: there is none.
QWidget* firstField(QLayout* layout) {
    for (int at = 0; at < layout->count(); ++at) {
        auto* item = layout->itemAt(at);
        QWidget* found = nullptr;
        if (item->layout()) found = firstField(item->layout());
        else if (auto* widget = item->widget(); widget && !widget->isHidden() && widget->isEnabled()) {
            if (widget->focusPolicy() & Qt::TabFocus) found = widget->focusProxy() ? widget->focusProxy() : widget;
            else if (widget->layout()) found = firstField(widget->layout());
        }
        if (found) return found;
    }
    return nullptr;
}

}  // namespace

void FormDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (event->spontaneous() || focusWidget()) return;
    if (auto* field = firstField(m_body)) field->setFocus();
}

void FormDialog::keyPressEvent(QKeyEvent* event) {
    // Enter on a button is for that button: on Cancel it must not do what the form is for.
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button && button->isEnabled()) return button->click();
    QDialog::keyPressEvent(event);
}

void FormDialog::setBusy(bool busy) { m_primary->setEnabled(!busy); }

}  // namespace lianlu::ui
