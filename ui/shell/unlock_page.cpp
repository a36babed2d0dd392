// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unlock_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"

namespace lianlu::ui {

namespace {

Secret secretOf(const QString& text) {
    QByteArray bytes = text.toUtf8();
    auto result = std::make_shared<SecretBuffer>(SecretBuffer::fromText({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    bytes.fill('\0');
    return result;
}

}  // namespace

UnlockPage::UnlockPage(QWidget* parent)
    : GateFrame(parent), m_title(makeLabel(tr("Unlock"), TypeStep::headline)),
      m_why(makeMuted(tr("Your customers are kept encrypted on this computer."))), m_people(makeMuted({})), m_reminder(makeLabel({})), m_passphrase(new SecretEntry), m_code(new QLineEdit),
      m_error(new InlineError), m_ways(new QWidget), m_restore(new GhostButton(QString())),
      m_repair(new GhostButton(tr("Rescue unsent work and load the rest anew"))), m_unlock(new PrimaryButton(tr("Unlock"))), m_other(new GhostButton(tr("Use the recovery code"))),
      m_anew(new GhostButton(tr("I have neither"))), m_person(new GhostButton(tr("Set up another person"))), m_support(new GhostButton(tr("Support bundle…"))), m_busy(new QProgressBar) {
    setObjectName(QStringLiteral("unlockPage"));
    setHelpTopic(this, QStringLiteral("start"));
    m_why->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_title);
    head->addWidget(m_why);
    m_people->setObjectName(QStringLiteral("unlockPeople"));
    m_people->setWordWrap(true);
    m_people->hide();
    head->addWidget(m_people);
    m_reminder->setObjectName(QStringLiteral("unlockReminder"));
    m_reminder->setWordWrap(true);
    m_reminder->hide();
    head->addWidget(m_reminder);
    body()->addLayout(head);

    m_passphrase->setObjectName(QStringLiteral("unlockPassphrase"));
    m_passphraseRow = new FormRow(tr("Passphrase"), m_passphrase);
    body()->addWidget(m_passphraseRow);
    m_code->setObjectName(QStringLiteral("unlockRecoveryCode"));
    m_code->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"));
    m_codeRow = new FormRow(tr("Recovery code"), m_code, tr("Eight groups of four, as shown when this computer was set up. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1."));
    body()->addWidget(m_codeRow);
    m_error->setProperty("place", QStringLiteral("unlock"));
    body()->addWidget(m_error);
    m_restore->setObjectName(QStringLiteral("unlockRestore"));
    m_repair->setObjectName(QStringLiteral("unlockRepair"));
    auto* ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins({});
    ways->setSpacing(space::xs);
    ways->addWidget(m_restore);
    ways->addWidget(m_repair);
    m_ways->hide();
    body()->addWidget(m_ways);

    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    m_unlock->setDefault(true);
    body()->addWidget(m_unlock);
    m_busy->setObjectName(QStringLiteral("unlockBusy"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Opening the store"));
    body()->addWidget(m_busy);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_other->setObjectName(QStringLiteral("unlockRecoveryLink"));
    m_anew->setObjectName(QStringLiteral("unlockNeither"));
    m_person->setObjectName(QStringLiteral("unlockOtherPerson"));
    foot->addWidget(m_other);
    foot->addStretch();
    foot->addWidget(m_person);
    foot->addWidget(m_anew);
    body()->addLayout(foot);
    // When nothing opens, help is needed most.
    m_support->setObjectName(QStringLiteral("unlockSupport"));
    auto* help = new QHBoxLayout;
    help->addWidget(m_support);
    help->addStretch();
    body()->addLayout(help);

    connect(m_support, &QPushButton::clicked, this, &UnlockPage::supportRequested);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_other, &QPushButton::clicked, this, [this] { setByCode(!m_byCode); });
    connect(m_anew, &QPushButton::clicked, this, &UnlockPage::enrolAnewRequested);
    connect(m_person, &QPushButton::clicked, this, &UnlockPage::otherPersonRequested);
    connect(m_restore, &QPushButton::clicked, this, &UnlockPage::restoreRequested);
    connect(m_repair, &QPushButton::clicked, this, &UnlockPage::repairRequested);
    setByCode(false);
    setBusy(false);
}

void UnlockPage::setByCode(bool byCode) {
    m_byCode = byCode;
    m_passphraseRow->setVisible(!byCode);
    m_codeRow->setVisible(byCode);
    m_anew->setVisible(byCode);
    m_person->setVisible(!byCode);
    m_other->setText(byCode ? tr("Use the passphrase") : tr("Use the recovery code"));
    m_error->clear();
    (byCode ? m_code : static_cast<QLineEdit*>(m_passphrase))->setFocus();
}

void UnlockPage::submit() {
    QLineEdit* field = m_byCode ? m_code : m_passphrase;
    if (field->text().isEmpty() || !m_unlock->isEnabled()) return;
    m_error->clear();
    m_ways->hide();
    setBusy(true);
    if (m_byCode) Q_EMIT recoveryCodeGiven(secretOf(m_code->text()));
    else Q_EMIT passphraseGiven(m_passphrase->secret());
}

void UnlockPage::setBusy(bool busy) {
    m_busy->setVisible(busy);
    m_unlock->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Opening…") : tr("Unlock"));
    m_passphrase->setReadOnly(busy);
    m_code->setReadOnly(busy);
    m_other->setEnabled(!busy);
    m_anew->setEnabled(!busy);
    m_person->setEnabled(!busy);
    m_restore->setEnabled(!busy);
    m_repair->setEnabled(!busy);
}

void UnlockPage::showError(const Error& error) {
    setBusy(false);
    m_ways->hide();
    m_error->showError(error);
    QLineEdit* field = m_byCode ? m_code : m_passphrase;
    field->selectAll();
    field->setFocus();
}

void UnlockPage::showWaysOut(const QString& backupTime) {
    m_restore->setText(tr("Restore the backup of %1").arg(backupTime));
    m_restore->setVisible(!backupTime.isEmpty());
    m_ways->show();
}

void UnlockPage::showNote(const QString& text, Tone tone) { m_error->showText(text, tone); }

void UnlockPage::setLocked(LockedBy why) {
    m_title->setText(tr("Locked"));
    switch (why) {
        case LockedBy::hand: return m_why->setText(tr("Everything is saved."));
        case LockedBy::idle: return m_why->setText(tr("Locked, for nobody used it. Everything is saved."));
        case LockedBy::screen: return m_why->setText(tr("Locked together with the screen. Everything is saved."));
        case LockedBy::sleep: return m_why->setText(tr("Locked, for the computer went to sleep. Everything is saved."));
    }
}

void UnlockPage::setPeople(int people) {
    m_people->setText(tr("%n people use this computer. Your own passphrase opens your own store.", nullptr, people));
    m_people->setVisible(people > 1);
}

void UnlockPage::setWorking(const QString& text) {
    m_why->setText(text);
    setBusy(true);
}

void UnlockPage::setReminder(int tasks) {
    m_reminder->setText(tr("%n task(s) are due. Unlock to see them.", nullptr, tasks));
    m_reminder->setVisible(tasks > 0);
}

void UnlockPage::setUnsaved(int drafts) {
    m_why->setText(tr("%n draft(s) could not be saved. They wait in memory and come back when you unlock.", nullptr, drafts));
    showNote(tr("Free some space on the disk and unlock before you close Lianlu."));
}

void UnlockPage::start() { m_passphrase->setFocus(); }

void UnlockPage::clear() {
    m_passphrase->clear();
    m_code->clear();
    m_error->clear();
    m_ways->hide();
    setBusy(false);
}

}  // namespace lianlu::ui
