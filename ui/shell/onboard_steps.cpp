// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/onboard_steps.h"

#include <cmath>

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QRandomGenerator>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/shell/company_box.h"

namespace lianlu::ui {

OnboardStep::OnboardStep(QWidget* parent) : QWidget(parent), m_body(new QVBoxLayout(this)) {
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::l);
}

AddressStep::AddressStep(const QString& address, QWidget* parent) : OnboardStep(parent), m_address(new QLineEdit(address)), m_ca(new QLineEdit) {
    m_address->setObjectName(QStringLiteral("onboardAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://crm.example.com"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    body()->addWidget(new FormRow(tr("Server address"), m_address, tr("Your store manager or the invitation mail has it.")));
    m_ca->setObjectName(QStringLiteral("onboardCa"));
    m_ca->setPlaceholderText(tr("None: certificates this computer trusts"));
    auto* choose = m_ca->addAction(icon(QStringLiteral("more"), Tint::muted), QLineEdit::TrailingPosition);
    choose->setToolTip(tr("Choose a file"));
    connect(choose, &QAction::triggered, this, &AddressStep::chooseCa);
    m_caRow = new FormRow(tr("Company certificate (PEM)"), m_ca);
    auto* more = new GhostButton(tr("My company uses its own certificate"));
    more->setObjectName(QStringLiteral("onboardCaLink"));
    connect(more, &QPushButton::clicked, this, [this, more] {
        m_caRow->show();
        more->hide();
        m_ca->setFocus();
    });
    body()->addWidget(more, 0, Qt::AlignLeft);
    m_caRow->hide();
    body()->addWidget(m_caRow);
    body()->addStretch();
    connect(m_address, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
    connect(m_ca, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
}

void AddressStep::enter() { m_address->setFocus(); }

QString AddressStep::address() const {
    QString text = m_address->text().trimmed();
    while (text.endsWith(QLatin1Char('/'))) text.chop(1);
    if (!text.isEmpty() && !text.contains(QLatin1String("://"))) text.prepend(QLatin1String("https://"));
    return text;
}

QString AddressStep::caFile() const { return m_ca->text().trimmed(); }

void AddressStep::chooseCa() {
    auto* dialog = new QFileDialog(this, tr("Company certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
    dialog->open();
}

SignInStep::SignInStep(CompanySignIn& company, QWidget* parent)
    : OnboardStep(parent), m_login(new QLineEdit), m_password(new SecretEntry), m_code(new QLineEdit), m_company(new CompanyBox(company)) {
    m_login->setObjectName(QStringLiteral("onboardLogin"));
    m_login->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    body()->addWidget(new FormRow(tr("User name"), m_login));
    m_password->setObjectName(QStringLiteral("onboardPassword"));
    body()->addWidget(new FormRow(tr("Password"), m_password));
    m_code->setObjectName(QStringLiteral("onboardCode"));
    m_code->setMaxLength(20);
    m_codeRow = new FormRow(tr("Code of the second step"), m_code, tr("Six digits of your authenticator app, or a recovery code."));
    m_codeRow->hide();
    body()->addWidget(m_codeRow);
    body()->addWidget(m_company);
    connect(m_company, &CompanyBox::signedIn, this, &SignInStep::signedIn);
    auto* invited = new GhostButton(tr("I have an invitation"));
    invited->setObjectName(QStringLiteral("onboardInvited"));
    connect(invited, &QPushButton::clicked, this, &SignInStep::invitationWanted);
    body()->addWidget(invited, 0, Qt::AlignLeft);
    body()->addStretch();
    connect(m_login, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
    connect(m_code, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
}

void SignInStep::enter() {
    m_company->refresh();
    if (!m_codeRow->isHidden()) m_code->setFocus();
    else (m_login->text().isEmpty() ? m_login : static_cast<QLineEdit*>(m_password))->setFocus();
}

SignInWords SignInStep::words() const { return {m_login->text().trimmed(), m_password->secret(), m_code->text().trimmed()}; }

void SignInStep::setLogin(const QString& login) { m_login->setText(login); }

void SignInStep::askCode() {
    m_codeRow->show();
    m_code->selectAll();
    m_code->setFocus();
}

void SignInStep::clear() {
    m_password->clear();
    m_code->clear();
    m_codeRow->hide();
}

PassphraseStep::PassphraseStep(QWidget* parent)
    : OnboardStep(parent), m_first(new SecretEntry), m_second(new SecretEntry), m_strength(new QProgressBar),
      m_strengthWord(makeMuted({}, TypeStep::caption)) {
    m_first->setObjectName(QStringLiteral("onboardPassphrase"));
    m_firstRow = new FormRow(tr("Passphrase"), m_first, tr("At least 8 characters, and not your account's password. A sentence is easy to keep in mind."));
    body()->addWidget(m_firstRow);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_strength->setObjectName(QStringLiteral("onboardStrength"));
    m_strength->setAccessibleName(tr("Strength"));
    m_strength->setRange(0, 4);
    m_strength->setTextVisible(false);
    row->addWidget(m_strength, 1);
    m_strengthWord->setMinimumWidth(72);
    row->addWidget(m_strengthWord);
    body()->addLayout(row);
    m_second->setObjectName(QStringLiteral("onboardPassphraseAgain"));
    m_secondRow = new FormRow(tr("Once more"), m_second);
    body()->addWidget(m_secondRow);
    body()->addStretch();
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseStep::rate);
    connect(m_first, &QLineEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
    rate();
}

void PassphraseStep::enter() { m_first->setFocus(); }

Secret PassphraseStep::passphrase() const { return m_first->secret(); }

bool PassphraseStep::agree() const { return m_first->text() == m_second->text(); }

void PassphraseStep::showProblem(const QString& passphrase, const QString& again) {
    m_firstRow->setError(passphrase);
    m_secondRow->setError(again);
    if (!passphrase.isEmpty()) m_first->setFocus();
    else if (!again.isEmpty()) m_second->setFocus();
}

void PassphraseStep::clear() {
    m_first->clear();
    m_second->clear();
}

int PassphraseStep::strengthOf(const QString& text) {
    if (text.isEmpty()) return 0;
    bool lower = false, upper = false, digit = false, sign = false, han = false;
    QString seen;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Han) han = true;
        else if (c.isDigit()) digit = true;
        else if (c.isUpper()) upper = true;
        else if (c.isLower()) lower = true;
        else sign = true;
        if (!seen.contains(c)) seen += c;
    }
    const double pool = 26.0 * lower + 26.0 * upper + 10.0 * digit + 20.0 * sign + 500.0 * han;
    // Repeated characters count half.
    const double length = static_cast<double>(seen.size()) + static_cast<double>(text.size() - seen.size()) / 2.0;
    const double bits = length * std::log2(qMax(2.0, pool));
    if (text.size() < 8 && !han) return 1;
    if (bits < 45) return 1;
    if (bits < 60) return 2;
    return bits < 80 ? 3 : 4;
}

void PassphraseStep::rate() {
    const int strength = strengthOf(m_first->text());
    m_strength->setValue(strength);
    const QString words[] = {QString(), tr("Weak"), tr("Fair"), tr("Good"), tr("Strong")};
    m_strengthWord->setText(words[strength]);
    m_strength->setAccessibleDescription(words[strength]);
    m_firstRow->setError({});
    m_secondRow->setError({});
}

RecoveryStep::RecoveryStep(QWidget* parent)
    : OnboardStep(parent), m_code(makeLabel({}, TypeStep::headline)), m_copy(new GhostButton(tr("Copy"))), m_groupA(new QLineEdit),
      m_groupB(new QLineEdit), m_labelA(makeLabel({})), m_labelB(makeLabel({})) {
    m_code->setObjectName(QStringLiteral("onboardRecoveryCode"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont mono = m_code->font();
    mono.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Menlo"), QStringLiteral("Consolas"), QStringLiteral("monospace")});
    mono.setWeight(QFont::Normal);
    m_code->setFont(mono);
    body()->addWidget(m_code);
    m_copy->setObjectName(QStringLiteral("onboardCopyCode"));
    m_copy->setIcon(icon(QStringLiteral("copy"), Tint::accent));
    body()->addWidget(m_copy, 0, Qt::AlignHCenter);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_groups.join(QLatin1Char('-')));
        m_copy->setText(tr("Copied"));
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    for (auto [edit, label, name] : {std::tuple{m_groupA, m_labelA, QStringLiteral("onboardGroupA")},
                                     std::tuple{m_groupB, m_labelB, QStringLiteral("onboardGroupB")}}) {
        edit->setObjectName(name);
        edit->setMaxLength(8);
        label->setBuddy(edit);
        auto* column = new QVBoxLayout;
        column->setSpacing(space::xs);
        column->addWidget(label);
        column->addWidget(edit);
        row->addLayout(column);
        connect(edit, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
        connect(edit, &QLineEdit::textChanged, this, [field = edit] {
            if (field->property("invalid").toBool()) {
                field->setProperty("invalid", false);
                setRole(field, {});
            }
        });
    }
    body()->addLayout(row);
    body()->addStretch();
}

void RecoveryStep::setCode(const QString& code) {
    m_groups = code.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    QString shown;
    for (int i = 0; i < m_groups.size(); ++i) {
        if (i > 0) shown += i == m_groups.size() / 2 ? QLatin1Char('\n') : QLatin1Char(' ');
        shown += m_groups[i];
    }
    m_code->setText(shown);
    m_code->setAccessibleName(shown);
    // Two different groups, so that one glance is not enough.
    auto* random = QRandomGenerator::global();
    const int half = static_cast<int>(m_groups.size()) / 2;
    m_askA = half > 0 ? static_cast<int>(random->bounded(half)) : 0;
    m_askB = half > 0 ? half + static_cast<int>(random->bounded(half)) : 0;
    m_labelA->setText(tr("Group %1").arg(m_askA + 1));
    m_labelB->setText(tr("Group %1").arg(m_askB + 1));
    m_groupA->setAccessibleName(m_labelA->text());
    m_groupB->setAccessibleName(m_labelB->text());
    m_groupA->setProperty("group", m_askA);
    m_groupB->setProperty("group", m_askB);
}

void RecoveryStep::enter() { m_groupA->setFocus(); }

bool RecoveryStep::confirmed() {
    // Crockford's alphabet reads O as 0, I and L as 1.
    const auto plain = [](const QString& text) {
        QString result = text.trimmed().toUpper();
        return result.replace(QLatin1Char('O'), QLatin1Char('0')).replace(QLatin1Char('I'), QLatin1Char('1')).replace(QLatin1Char('L'), QLatin1Char('1'));
    };
    bool good = !m_groups.isEmpty();
    for (const auto& [edit, index] : {std::pair{m_groupA, m_askA}, std::pair{m_groupB, m_askB}}) {
        const bool fits = good && plain(edit->text()) == plain(m_groups.value(index));
        edit->setProperty("invalid", !fits);
        setRole(edit, {});
        if (!fits) edit->setFocus();
        good = good && fits;
    }
    return good;
}

void RecoveryStep::clear() {
    m_groups.clear();
    m_code->clear();
    m_groupA->clear();
    m_groupB->clear();
}

ProgressStep::ProgressStep(QWidget* parent) : OnboardStep(parent), m_bar(new QProgressBar), m_text(makeMuted({})) {
    m_bar->setObjectName(QStringLiteral("onboardProgress"));
    m_bar->setAccessibleName(tr("Download"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    body()->addWidget(m_bar);
    m_text->setObjectName(QStringLiteral("onboardProgressText"));
    m_text->setText(tr("Connecting…"));
    body()->addWidget(m_text);
    body()->addStretch();
}

void ProgressStep::setProgress(std::int64_t done, std::int64_t total) {
    const QLocale locale;
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_text->setText(total > 0 ? tr("%1 of %2 rows").arg(locale.toString(static_cast<qlonglong>(done)), locale.toString(static_cast<qlonglong>(total)))
                              : tr("%1 rows").arg(locale.toString(static_cast<qlonglong>(done))));
}

void ProgressStep::setDone() {
    m_bar->setRange(0, 1000);
    m_bar->setValue(1000);
    m_text->setText(tr("All there. From now on Lianlu works without the network too."));
}

}  // namespace lianlu::ui
