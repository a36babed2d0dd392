// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/edit_customer_dialog.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/domain/record.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/customers/draft_note.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

//! The fields of the form as text, named as in the store.
QMap<QString, QString> wordsOf(const domain::Customer& person) {
    return {{QStringLiteral("name"), item::toQString(person.name)},
            {QStringLiteral("gender"), item::toQString(person.gender)},
            {QStringLiteral("birthday"), item::toQString(person.birthday)},
            {QStringLiteral("city"), item::toQString(person.city)},
            {QStringLiteral("remark"), item::toQString(person.remark)}};
}

}  // namespace

EditCustomerDialog::EditCustomerDialog(Services& services, domain::Customer customer, QWidget* parent)
    : FormDialog(tr("Edit customer"), {}, tr("Save"), parent),
      m_services(services),
      m_before(std::move(customer)),
      m_name(new QLineEdit),
      m_gender(new QComboBox),
      m_birthday(new QLineEdit),
      m_city(new QLineEdit),
      m_remark(new QPlainTextEdit),
      m_note(new DraftNote),
      m_draft(services.async(), QStringLiteral("editCustomer:") + item::toQString(m_before.id.toString())) {
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
    body()->addWidget(m_note);

    for (auto* field : {m_name, m_birthday, m_city}) connect(field, &QLineEdit::textEdited, this, &EditCustomerDialog::keepDraft);
    connect(m_gender, &QComboBox::activated, this, &EditCustomerDialog::keepDraft);
    connect(m_remark, &QPlainTextEdit::textChanged, this, &EditCustomerDialog::keepDraft);
    connect(&m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft.load([this](const QJsonObject& draft) { takeDraft(draft); });
    m_name->setFocus();
}

void EditCustomerDialog::begin(const QString& field) {
    if (auto* widget = fieldOf(field)) widget->setFocus();
}

QWidget* EditCustomerDialog::fieldOf(const QString& name) const {
    const QMap<QString, QWidget*> fields{{QStringLiteral("name"), m_name}, {QStringLiteral("gender"), m_gender}, {QStringLiteral("birthday"), m_birthday},
                                         {QStringLiteral("city"), m_city}, {QStringLiteral("remark"), m_remark}};
    return fields.value(name);
}

void EditCustomerDialog::setWords(const QString& name, const QString& words) {
    auto* field = fieldOf(name);
    if (field == m_gender) m_gender->setCurrentIndex(qMax(0, m_gender->findData(words)));
    else if (field == m_remark) m_remark->setPlainText(words);
    else if (auto* line = qobject_cast<QLineEdit*>(field)) line->setText(words);
}

void EditCustomerDialog::setAllWords(const QMap<QString, QString>& words) {
    const QSignalBlocker quiet(m_remark);
    for (auto at = words.cbegin(); at != words.cend(); ++at) setWords(at.key(), at.value());
}

domain::Customer EditCustomerDialog::typed() const {
    auto now = m_before;
    now.name = item::fromQString(m_name->text().trimmed());
    now.gender = item::fromQString(m_gender->currentData().toString());
    now.birthday = item::fromQString(m_birthday->text().trimmed());
    now.city = item::fromQString(m_city->text().trimmed());
    now.remark = item::fromQString(m_remark->toPlainText().trimmed());
    return now;
}

void EditCustomerDialog::keepDraft() {
    m_note->edited();
    QJsonObject draft;
    const auto before = wordsOf(m_before);
    const auto now = wordsOf(typed());
    for (auto at = now.cbegin(); at != now.cend(); ++at)
        if (at.value() != before.value(at.key())) draft.insert(at.key(), QJsonObject{{QStringLiteral("before"), before.value(at.key())}, {QStringLiteral("mine"), at.value()}});
    if (draft.isEmpty()) return m_draft.drop();
    m_draft.save(draft);
}

void EditCustomerDialog::takeDraft(const QJsonObject& draft) {
    const auto before = wordsOf(m_before);
    // Whoever typed faster than the store answered keeps the own words.
    if (wordsOf(typed()) != before) return;
    QStringList newer;
    bool restored = false;
    {
        const QSignalBlocker quiet(m_remark);
        for (auto at = draft.begin(); at != draft.end(); ++at) {
            const auto words = at.value().toObject();
            const auto mine = words.value(QStringLiteral("mine")).toString();
            if (!fieldOf(at.key()) || mine == before.value(at.key())) continue;
            // Only over what it was typed over: a newer value stays, and what was typed is shown beside it.
            if (words.value(QStringLiteral("before")).toString() == before.value(at.key())) {
                setWords(at.key(), mine);
                restored = true;
            } else
                newer << fieldOf(at.key())->accessibleName() + QStringLiteral(": ") + mine;
        }
    }
    if (!newer.isEmpty()) problem()->showText(tr("Changed elsewhere meanwhile, so not put in. You had typed: %1").arg(newer.join(QStringLiteral(" · "))), Tone::warning);
    if (restored)
        m_note->offer([this, before] { setAllWords(before); m_draft.drop(); }, [this, mine = wordsOf(typed())] { setAllWords(mine); keepDraft(); });
}

void EditCustomerDialog::submit() {
    m_nameRow->setError({});
    m_birthdayRow->setError({});
    const auto now = typed();
    if (now.name.empty()) {
        m_nameRow->setError(tr("A name is needed."));
        return m_name->setFocus();
    }
    if (!now.birthday.empty() && !QDate::fromString(item::toQString(now.birthday), Qt::ISODate).isValid()) {
        m_birthdayRow->setError(tr("Write it as 1990-12-31."));
        return m_birthday->setFocus();
    }
    actions::EditCustomer input{m_before.id, domain::changedFields(m_before, now)};
    if (input.changed.empty()) {
        m_draft.drop();
        return accept();
    }
    setBusy(true);
    const auto asked = m_draft.act(
        [input](const actions::Context& context) { return actions::editCustomer(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("Customer saved"), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
