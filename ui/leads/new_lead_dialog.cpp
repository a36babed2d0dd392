// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/new_lead_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/customers/draft_note.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using domain::LeadSource;
constexpr LeadSource kSources[] = {LeadSource::store,   LeadSource::referral,    LeadSource::live,
                                   LeadSource::follow,  LeadSource::miniProgram, LeadSource::ad,
                                   LeadSource::campaign};

}  // namespace

NewLeadDialog::NewLeadDialog(Services& services, QWidget* parent)
    : FormDialog(tr("New lead"),
                 tr("Somebody with a wish and no purchase yet. A mobile number or an e-mail address is enough."),
                 tr("Create lead"), parent),
      m_services(services),
      m_name(new QLineEdit),
      m_phone(new QLineEdit),
      m_email(new QLineEdit),
      m_source(new QComboBox),
      m_intent(new QLineEdit),
      m_consent(new QCheckBox(tr("Agreed, here and now, to get offers by message"))),
      m_note(new DraftNote),
      m_draft(services.async(), QStringLiteral("newLead")) {
    setObjectName(QStringLiteral("newLeadDialog"));
    setMinimumWidth(520);
    m_name->setObjectName(QStringLiteral("newLeadName"));
    m_name->setMaxLength(200);
    m_phone->setObjectName(QStringLiteral("newLeadPhone"));
    m_phone->setMaxLength(40);
    m_email->setObjectName(QStringLiteral("newLeadEmail"));
    m_email->setMaxLength(254);
    m_source->setObjectName(QStringLiteral("newLeadSource"));
    for (const auto source : kSources) m_source->addItem(item::word(source), static_cast<int>(source));
    m_intent->setObjectName(QStringLiteral("newLeadIntent"));
    m_intent->setMaxLength(500);
    m_intent->setPlaceholderText(tr("Such as: winter coat for a trip in December"));
    m_consent->setObjectName(QStringLiteral("newLeadConsent"));
    primary()->setObjectName(QStringLiteral("newLeadSave"));

    m_nameRow = new FormRow(tr("Name"), m_name);
    m_phoneRow = new FormRow(tr("Mobile"), m_phone);
    m_emailRow = new FormRow(tr("E-mail"), m_email);
    auto* reach = new QHBoxLayout;
    reach->setSpacing(space::m);
    reach->addWidget(m_phoneRow, 1, Qt::AlignTop);
    reach->addWidget(m_emailRow, 1, Qt::AlignTop);
    body()->addWidget(m_nameRow);
    body()->addLayout(reach);
    body()->addWidget(new FormRow(tr("Source"), m_source));
    body()->addWidget(new FormRow(tr("What the person wants"), m_intent));
    body()->addWidget(m_consent);
    body()->addWidget(m_note);

    for (auto* field : {m_name, m_phone, m_email, m_intent})
        connect(field, &QLineEdit::textEdited, this, &NewLeadDialog::keepDraft);
    connect(m_source, &QComboBox::activated, this, &NewLeadDialog::keepDraft);
    for (const auto& [field, row] :
         {std::pair{m_name, m_nameRow}, std::pair{m_phone, m_phoneRow}, std::pair{m_email, m_emailRow}})
        connect(field, &QLineEdit::textEdited, row, [row = row] { row->setError({}); });
    connect(&m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft.load([this](const QJsonObject& draft) {
        // Whoever typed faster than the store answered keeps the own words.
        if (!m_name->text().isEmpty() || !m_phone->text().isEmpty() || !m_email->text().isEmpty()) return;
        const auto blank = typed();
        put(draft);
        m_note->offer([this, blank] { put(blank); m_draft.drop(); }, [this, draft] { put(draft); keepDraft(); });
    });
    m_name->setFocus();
}

void NewLeadDialog::begin(const QString& typed) {
    const auto words = typed.trimmed();
    if (words.isEmpty()) return;
    if (words.contains(QLatin1Char('@'))) m_email->setText(words);
    else if (item::isWholePhone(words)) m_phone->setText(words);
    else m_name->setText(words);
}

QJsonObject NewLeadDialog::typed() const {
    return {{QStringLiteral("source"), m_source->currentData().toInt()},
            {QStringLiteral("name"), m_name->text()},
            {QStringLiteral("phone"), m_phone->text()},
            {QStringLiteral("email"), m_email->text()},
            {QStringLiteral("intent"), m_intent->text()}};
}

void NewLeadDialog::put(const QJsonObject& draft) {
    m_name->setText(draft.value(QStringLiteral("name")).toString());
    m_phone->setText(draft.value(QStringLiteral("phone")).toString());
    m_email->setText(draft.value(QStringLiteral("email")).toString());
    m_intent->setText(draft.value(QStringLiteral("intent")).toString());
    if (const int source = m_source->findData(draft.value(QStringLiteral("source")).toInt(-1)); source >= 0) m_source->setCurrentIndex(source);
}

void NewLeadDialog::keepDraft() {
    m_note->edited();
    // The consent is none of it: "here and now" is not said again by a draft.
    if (m_name->text().isEmpty() && m_phone->text().isEmpty() && m_email->text().isEmpty() && m_intent->text().isEmpty()) return m_draft.drop();
    m_draft.save(typed());
}

void NewLeadDialog::submit() {
    for (auto* row : {m_nameRow, m_phoneRow, m_emailRow}) row->setError({});
    problem()->clear();
    actions::CreateLead input;
    input.name = item::fromQString(m_name->text());
    input.phone = item::fromQString(m_phone->text());
    input.email = item::fromQString(m_email->text());
    input.source = static_cast<LeadSource>(m_source->currentData().toInt());
    input.intent = item::fromQString(m_intent->text());
    input.marketingConsent = m_consent->isChecked();
    setBusy(true);
    const auto asked = m_draft.act(
        [input](const actions::Context& context) { return actions::createLead(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return showFault(done.error());
        m_services.toastUndo(tr("Lead created"), done->txn);
        for (const auto& key : done->changes.rows)
            if (key.entity == domain::Lead::kEntity) Q_EMIT created(domain::LeadId{key.id});
        accept();
    });
}

void NewLeadDialog::showFault(const Error& error) {
    const auto at = [this](FormRow* row, QLineEdit* field, const QString& words) {
        row->setError(words);
        field->setFocus();
    };
    if (error.code == Code::exists)
        problem()->showText(
            tr("Somebody in your book or pool has this number or address already. Search for it instead."));
    else if (error.code == Code::invalid && error.subject == "name")
        at(m_nameRow, m_name, tr("A name is needed."));
    else if (error.code == Code::invalid && error.subject == "phone")
        at(m_phoneRow, m_phone,
           m_phone->text().trimmed().isEmpty() ? tr("A mobile number or an e-mail address is needed.")
                                               : tr("This is no mobile number. One from abroad begins with + and its country."));
    else if (error.code == Code::invalid && error.subject == "email")
        at(m_emailRow, m_email, tr("This is no e-mail address."));
    else
        problem()->showError(error);
}

}  // namespace lianlu::ui
