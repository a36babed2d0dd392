// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/convert_dialog.h"

#include <QRadioButton>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/customers/draft_note.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

ConvertDialog::ConvertDialog(Services& services, domain::LeadId lead, domain::CustomerId customer, const QString& name,
                             QWidget* parent)
    : FormDialog(tr("Convert lead"), tr("The lead is won, and %1 stays in your book with the whole story.").arg(name),
                 tr("Convert"), parent),
      m_services(services),
      m_lead(lead),
      m_customer(customer),
      m_name(name),
      m_asCustomer(new QRadioButton(tr("Customer"))),
      m_asMember(new QRadioButton(tr("Member"))),
      m_note(new DraftNote),
      m_draft(services.async(), QStringLiteral("convert:") + item::toQString(lead.toString())) {
    setObjectName(QStringLiteral("convertDialog"));
    setMinimumWidth(460);
    m_asCustomer->setObjectName(QStringLiteral("convertAsCustomer"));
    m_asMember->setObjectName(QStringLiteral("convertAsMember"));
    primary()->setObjectName(QStringLiteral("convertSave"));
    m_asMember->setChecked(true);
    const auto choice = [this](QRadioButton* button, const QString& meaning) {
        auto* box = new QVBoxLayout;
        box->setSpacing(0);
        box->addWidget(button);
        auto* words = makeMuted(meaning, TypeStep::caption);
        words->setContentsMargins(26, 0, 0, 0);
        box->addWidget(words);
        body()->addLayout(box);
    };
    choice(m_asMember, tr("Joins the programme: tier and points from the first purchase on."));
    choice(m_asCustomer, tr("Bought, and did not join."));
    body()->addWidget(m_note);
    body()->addStretch(1);
    m_asMember->setFocus();
    for (auto* button : {m_asCustomer, m_asMember})
        connect(button, &QRadioButton::clicked, this, &ConvertDialog::keepDraft);
    connect(&m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft.load([this](const QJsonObject& draft) {
        if (!draft.value(QStringLiteral("customer")).toBool()) return;
        m_asCustomer->setChecked(true);
        m_note->offer(tr("This is what you had chosen before and not saved."), [this] { m_asMember->setChecked(true); m_draft.drop(); }, [this] { m_asCustomer->setChecked(true); keepDraft(); });
    });
}

void ConvertDialog::keepDraft() {
    m_note->edited();
    // As the form opens: nothing was chosen.
    if (!m_asCustomer->isChecked()) return m_draft.drop();
    m_draft.save({{QStringLiteral("customer"), true}});
}

void ConvertDialog::submit() {
    setBusy(true);
    const actions::ConvertLead input{m_lead, m_asMember->isChecked()};
    const auto asked = m_draft.act(
        [input](const actions::Context& context) { return actions::convertLead(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(
            m_asMember->isChecked() ? tr("%1 is a member now").arg(m_name) : tr("%1 is a customer now").arg(m_name),
            done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
