// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/anew_dialog.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

AnewDialog::AnewDialog(int people, QWidget* parent)
    : FormDialog(tr("Set up anew"), tr("Without passphrase and recovery code nobody can open what is on this computer, Lianlu's makers and your brand neither. Your customers come "
                                       "again from the server; work that was not sent yet stays in the old store."),
                 tr("Go on"), parent) {
    setObjectName(QStringLiteral("anewDialog"));
    setMinimumWidth(520);
    primary()->setObjectName(QStringLiteral("anewGoOn"));
    if (people == 1) {
        addChoices();
        return;
    }
    auto* words = makeLabel(tr("%n people use this computer, and nothing says which store is whose. All of them stay as they are.", nullptr, people));
    words->setObjectName(QStringLiteral("anewSeveral"));
    words->setWordWrap(true);
    body()->addWidget(words);
}

void AnewDialog::addChoices() {
    m_keep = new QRadioButton(tr("Keep the old store aside"));
    m_keep->setObjectName(QStringLiteral("anewKeep"));
    m_keep->setChecked(true);
    m_remove = new QRadioButton(tr("Remove the old store"));
    m_remove->setObjectName(QStringLiteral("anewRemove"));
    m_word = new QLineEdit;
    m_word->setObjectName(QStringLiteral("anewWord"));
    m_wordRow = new FormRow(tr("Type “%1” to confirm").arg(tr("remove")), m_word);
    m_wordRow->hide();
    const auto choice = [this](QRadioButton* button, const QString& meaning) {
        auto* words = makeMuted(meaning, TypeStep::caption);
        words->setWordWrap(true);
        words->setContentsMargins(26, 0, 0, 0);
        auto* box = new QVBoxLayout;
        box->setSpacing(0);
        box->addWidget(button);
        box->addWidget(words);
        body()->addLayout(box);
    };
    choice(m_keep, tr("Once the new one is ready, it is moved to a folder of its own, encrypted as it is, and you are told where. Should its passphrase or code turn up, it opens."));
    choice(m_remove, tr("Once the new one is ready, it is gone for good, with all work in it that was not sent."));
    body()->addWidget(m_wordRow);
    body()->addStretch(1);
    connect(m_remove, &QRadioButton::toggled, this, [this](bool remove) {
        m_wordRow->setVisible(remove);
        m_wordRow->setError({});
        if (remove) m_word->setFocus();
    });
    connect(m_word, &QLineEdit::textEdited, this, [this] { m_wordRow->setError({}); });
    m_keep->setFocus();
}

void AnewDialog::submit() {
    const bool remove = m_remove && m_remove->isChecked();
    if (remove && m_word->text().trimmed().compare(tr("remove"), Qt::CaseInsensitive) != 0) {
        m_wordRow->setError(tr("This is not the word. Nothing is removed."));
        return m_word->setFocus();
    }
    accept();
    Q_EMIT goesOn(remove);
}

}  // namespace lianlu::ui
