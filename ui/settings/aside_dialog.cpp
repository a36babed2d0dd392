// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aside_dialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

AsideDialog::AsideDialog(SettingsHost& host, const AsideStore& store, QWidget* parent)
    : FormDialog(tr("Remove the store that was kept aside"), QDir::toNativeSeparators(store.folder), tr("Remove"), parent), m_host(host), m_folder(store.folder), m_word(new QLineEdit),
      m_wordRow(new FormRow(tr("Type “%1” to confirm").arg(tr("remove")), m_word)) {
    setObjectName(QStringLiteral("asideDialog"));
    setMinimumWidth(480);
    primary()->setObjectName(QStringLiteral("asideRemoveDo"));
    m_word->setObjectName(QStringLiteral("asideWord"));
    auto* words = makeLabel(tr("It is gone for good, with all work in it that was not sent. Neither passphrase nor recovery code brings it back."));
    words->setWordWrap(true);
    body()->addWidget(words);
    body()->addWidget(m_wordRow);
    connect(m_word, &QLineEdit::textEdited, this, [this] { m_wordRow->setError({}); });
}

void AsideDialog::submit() {
    if (m_word->text().trimmed().compare(tr("remove"), Qt::CaseInsensitive) != 0) {
        m_wordRow->setError(tr("This is not the word. Nothing is removed."));
        return m_word->setFocus();
    }
    problem()->clear();
    setBusy(true);
    item::whenReady(this, m_host.removeAside(m_folder), [this](const Result<void>& done) {
        setBusy(false);
        if (done) return accept();
        problem()->showError(done.error());
    });
}

}  // namespace lianlu::ui
