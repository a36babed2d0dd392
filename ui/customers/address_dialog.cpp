// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/address_dialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

AddressDialog::AddressDialog(Services& services, domain::CustomerId customer, const QString& name, domain::IdentityKind kind, QWidget* parent)
    : FormDialog(kind == domain::IdentityKind::email ? tr("E-mail address") : tr("Phone number"), name, tr("Save"), parent),
      m_services(services),
      m_customer(customer),
      m_kind(kind),
      m_value(new QLineEdit) {
    setObjectName(QStringLiteral("addressDialog"));
    setMinimumWidth(420);
    m_value->setObjectName(QStringLiteral("addressValue"));
    m_value->setMaxLength(254);
    primary()->setObjectName(QStringLiteral("addressSave"));
    m_row = new FormRow(kind == domain::IdentityKind::email ? tr("E-mail address") : tr("Mobile number"), m_value, tr("It takes the place of the one that is there."));
    connect(m_value, &QLineEdit::textEdited, m_row, [this] { m_row->setError({}); });
    body()->addWidget(m_row);
}

void AddressDialog::submit() {
    actions::SetAddress input{m_customer, m_kind, item::fromQString(m_value->text())};
    setBusy(true);
    const auto asked = m_services.async().act([input](const actions::Context& context) { return actions::setAddress(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) {
            if (done.error().code == Code::invalid)
                m_row->setError(m_kind == domain::IdentityKind::email ? tr("Write it as name@example.com.") : tr("A mobile number has 11 digits; one from abroad begins with + and its country."));
            else if (done.error().code == Code::exists)
                m_row->setError(tr("Another customer has this one already. Look at both before you go on."));
            else
                problem()->showError(done.error());
            return m_value->setFocus();
        }
        m_services.toastUndo(tr("Customer saved"), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
