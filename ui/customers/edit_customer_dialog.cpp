// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/edit_customer_dialog.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/domain/record.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

EditCustomerDialog::EditCustomerDialog(Services& services, domain::Customer customer, QWidget* parent)
    : FormDialog(tr("Edit customer"), {}, tr("Save"), parent),
      m_services(services),
      m_before(std::move(customer)),
      m_name(new QLineEdit),
      m_gender(new QComboBox),
      m_birthday(new QLineEdit),
      m_city(new QLineEdit),
      m_remark(new QPlainTextEdit) {
    setObjectName(QStringLiteral("editCustomerDialog"));
    setMinimumWidth(520);
    m_name->setObjectName(QStringLiteral("editName"));
    m_name->setMaxLength(200);
    m_gender->setObjectName(QStringLiteral("editGender"));
    m_gender->addItem(tr("Not said"), QString());
    m_gender->addItem(tr("Female"), QStringLiteral("female"));
    m_gender->addItem(tr("Male"), QStringLiteral("male"));
    m_gender->addItem(tr("Other"), QStringLiteral("other"));
    m_birthday->setObjectName(QStringLiteral("editBirthday"));
    m_birthday->setPlaceholderText(tr("YYYY-MM-DD"));
    m_birthday->setMaxLength(10);
    m_city->setObjectName(QStringLiteral("editCity"));
    m_city->setMaxLength(200);
    m_remark->setObjectName(QStringLiteral("editRemark"));
    m_remark->setTabChangesFocus(true);
    m_remark->setMinimumHeight(80);
    primary()->setObjectName(QStringLiteral("editSave"));

    m_name->setText(item::toQString(m_before.name));
    m_gender->setCurrentIndex(qMax(0, m_gender->findData(item::toQString(m_before.gender))));
    m_birthday->setText(item::toQString(m_before.birthday));
    m_city->setText(item::toQString(m_before.city));
    m_remark->setPlainText(item::toQString(m_before.remark));

    m_nameRow = new FormRow(tr("Name"), m_name);
    m_birthdayRow = new FormRow(tr("Birthday"), m_birthday);
    connect(m_name, &QLineEdit::textEdited, m_nameRow, [this] { m_nameRow->setError({}); });
    connect(m_birthday, &QLineEdit::textEdited, m_birthdayRow, [this] { m_birthdayRow->setError({}); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_birthdayRow, 1, Qt::AlignTop);
    line->addWidget(new FormRow(tr("Gender"), m_gender), 1, Qt::AlignTop);
    body()->addWidget(m_nameRow);
    body()->addLayout(line);
    body()->addWidget(new FormRow(tr("City"), m_city));
    body()->addWidget(
        new FormRow(tr("Remark"), m_remark, tr("What every colleague who looks after this person should know.")), 1);
}

void EditCustomerDialog::submit() {
    m_nameRow->setError({});
    m_birthdayRow->setError({});
    auto now = m_before;
    now.name = item::fromQString(m_name->text().trimmed());
    now.gender = item::fromQString(m_gender->currentData().toString());
    now.birthday = item::fromQString(m_birthday->text().trimmed());
    now.city = item::fromQString(m_city->text().trimmed());
    now.remark = item::fromQString(m_remark->toPlainText().trimmed());
    if (now.name.empty()) {
        m_nameRow->setError(tr("A name is needed."));
        return m_name->setFocus();
    }
    if (!now.birthday.empty() && !QDate::fromString(item::toQString(now.birthday), Qt::ISODate).isValid()) {
        m_birthdayRow->setError(tr("Write it as 1990-12-31."));
        return m_birthday->setFocus();
    }
    actions::EditCustomer input{m_before.id, domain::changedFields(m_before, now)};
    if (input.changed.empty()) return accept();
    setBusy(true);
    const auto asked = m_services.async().act(
        [input](const actions::Context& context) { return actions::editCustomer(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("Customer saved"), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
