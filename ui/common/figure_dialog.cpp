// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figure_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

FigureDialog::FigureDialog(const Words& words, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    const auto add = [&](QLabel* label, const char* name) {
        label->setObjectName(QString::fromLatin1(name));
        label->setWordWrap(true);
        label->setVisible(!label->text().isEmpty());
        layout->addWidget(label);
    };
    add(makeLabel(words.figure, TypeStep::title), "figureWords");
    add(makeMuted(words.among, TypeStep::caption), "figureAmong");
    layout->addWidget(makeLabel(tr("Definition"), TypeStep::bodyStrong));
    add(makeMuted(words.definition), "figureDefinition");
    if (words.rows.isEmpty()) add(makeMuted(tr("There are no rows behind it on this device."), TypeStep::caption), "figureNone");
    layout->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("figureClose"));
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!words.rows.isEmpty()) {
        auto* rows = new QPushButton(words.rows);
        rows->setObjectName(QStringLiteral("figureRows"));
        rows->setDefault(true);
        buttons->addButton(rows, QDialogButtonBox::ActionRole);
        connect(rows, &QPushButton::clicked, this, [this] {
            Q_EMIT rowsAsked();
            accept();
        });
        rows->setFocus();
    }
    layout->addWidget(buttons);
}

}  // namespace lianlu::ui
