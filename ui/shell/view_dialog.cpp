// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_dialog.h"

#include <utility>

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

ViewDialog::ViewDialog(For what, const QString& name, const QString& note, std::function<Answer(const QString&)> look, QWidget* parent)
    : FormDialog(titleOf(what), whatFor(what), verbOf(what), parent),
      m_look(std::move(look)), m_name(new QLineEdit(name)), m_first(new QCheckBox(tr("Open the list with this view"))), m_usual(primary()->text()) {
    setObjectName(QStringLiteral("viewDialog"));
    setMinimumWidth(440);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->selectAll();
    m_first->setObjectName(QStringLiteral("viewFirst"));
    m_first->setVisible(what == For::save);
    primary()->setObjectName(QStringLiteral("viewSave"));
    body()->addWidget(new FormRow(tr("Name"), m_name));
    body()->addWidget(m_first);
    if (!note.isEmpty()) {
        auto* words = makeMuted(note);
        words->setObjectName(QStringLiteral("viewNote"));
        words->setWordWrap(true);
        body()->addWidget(words);
    }
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        problem()->clear();
        ask(false);
    });
    m_name->setFocus();
}

QString ViewDialog::titleOf(For what) {
    if (what == For::share) return tr("Share this view with the store");
    return what == For::save ? tr("Save this view") : tr("Rename the view");
}

QString ViewDialog::whatFor(For what) {
    if (what == For::share) return tr("Its filters, order and columns under a name, for everybody of the store. They can open and copy it; managers change it.");
    return what == For::save ? tr("Its filters, order and columns under a name. Only you see it, on this computer.") : QString();
}

QString ViewDialog::verbOf(For what) {
    if (what == For::share) return tr("Share");
    return what == For::save ? tr("Save") : tr("Rename");
}

QString ViewDialog::name() const { return m_name->text().simplified(); }

bool ViewDialog::opensFirst() const { return m_first->isChecked(); }

void ViewDialog::ask(bool replace) {
    m_asked = replace;
    primary()->setText(replace ? tr("Replace it") : m_usual);
}

void ViewDialog::submit() {
    const auto answer = m_look(name());
    if (!answer.problem.isEmpty()) {
        problem()->showText(answer.problem);
        m_name->setFocus();
        return;
    }
    if (answer.replaces && !m_asked) {
        problem()->showText(tr("You have a view of this name. Replace it, or choose another name."), Tone::warning);
        return ask(true);
    }
    accept();
}

}  // namespace lianlu::ui
