// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/form_row.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/settings/aside_box.h"
#include "ui/settings/audit_card.h"
#include "ui/settings/connection_card.h"
#include "ui/settings/devices_card.h"
#include "ui/settings/invitations_card.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/settings/recovery_dialog.h"
#include "ui/settings/second_step_card.h"
#include "ui/settings/settings_host.h"

namespace lianlu::ui {

namespace {

constexpr int kColumn = 640;
constexpr int kField = 280;

void select(QComboBox* box, const QString& data) { box->setCurrentIndex(qMax(0, box->findData(data))); }

}  // namespace

SettingsWorkspace::SettingsWorkspace(SettingsHost& host, QWidget* parent) : Workspace(parent), m_host(host) {
    setObjectName(QStringLiteral("settingsWorkspace"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    // From without to within: with each new parent all that is in a card would be styled once more.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(scroll->viewport());
    page->setProperty("transparent", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(new SectionHeader(tr("Settings"), SectionHeader::Level::page));
    // Beside a stretch, not under a maximum width alone: only so is it known how high words are that wrap.
    auto* narrow = new QWidget(page);
    narrow->setProperty("transparent", true);
    narrow->setMaximumWidth(kColumn);
    auto* cards = new QVBoxLayout(narrow);
    cards->setContentsMargins({});
    cards->setSpacing(space::l);
    m_secondStep = new SecondStepCard(m_host.account(), narrow);
    m_connection = new ConnectionCard(m_host.account(), narrow);
    for (Card* card : std::initializer_list<Card*>{makeLooks(narrow), makeReminders(narrow), makeSafety(narrow), makeDevice(narrow), m_secondStep, m_connection}) cards->addWidget(card);
    auto* row = new QHBoxLayout;
    row->addWidget(narrow, 1000);
    row->addStretch(1);
    column->addLayout(row);
    if (m_host.managesDevices()) {
        m_devices = new DevicesCard(m_host, page);
        column->addWidget(m_devices);
    }
    if (m_host.account().invites()) {
        m_invitations = new InvitationsCard(m_host.account(), page);
        column->addWidget(m_invitations);
    }
    if (m_host.account().readsAudit()) {
        m_audit = new AuditCard(m_host.account(), page);
        column->addWidget(m_audit);
    }
    column->addStretch();
    scroll->setWidget(page);
    outer->addWidget(scroll);
}

Card* SettingsWorkspace::makeLooks(QWidget* parent) {
    auto* card = new Card(parent);
    card->body()->setSpacing(space::l);
    card->body()->addWidget(new SectionHeader(tr("Language and looks")));
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("settingsLanguage"));
    m_language->setMaximumWidth(kField);
    m_language->addItem(tr("As the system"), QStringLiteral("system"));
    // Each language in its own words, so that it is found from any other.
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("繁體中文"), QStringLiteral("zh_TW"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    select(m_language, m_host.language());
    card->body()->addWidget(new FormRow(tr("Language"), m_language));
    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("settingsTheme"));
    m_theme->setMaximumWidth(kField);
    m_theme->addItem(tr("As the system"), Theme::nameOf(Scheme::system));
    m_theme->addItem(tr("Light"), Theme::nameOf(Scheme::light));
    m_theme->addItem(tr("Dark"), Theme::nameOf(Scheme::dark));
    select(m_theme, Theme::nameOf(m_host.scheme()));
    card->body()->addWidget(new FormRow(tr("Theme"), m_theme, tr("Size follows the display scale of the system, from 100 to 200 %.")));
    connect(m_language, &QComboBox::activated, this, [this] { m_host.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { m_host.setScheme(Theme::fromName(m_theme->currentData().toString())); });
    return card;
}

Card* SettingsWorkspace::makeReminders(QWidget* parent) {
    auto* card = new Card(parent);
    card->body()->setSpacing(space::m);
    card->body()->addWidget(new SectionHeader(tr("Reminders")));
    auto* tasks = new QCheckBox(tr("Tell me when a task falls due"));
    tasks->setObjectName(QStringLiteral("settingsReminders"));
    tasks->setChecked(m_host.remindsOfTasks());
    connect(tasks, &QCheckBox::toggled, this, [this](bool on) { m_host.setRemindsOfTasks(on); });
    card->body()->addWidget(tasks);
    auto* why = makeMuted(tr("Also while other programs are in front. While Lianlu is locked it says how many are due, and not which."));
    why->setWordWrap(true);
    card->body()->addWidget(why);
    return card;
}

Card* SettingsWorkspace::makeSafety(QWidget* parent) {
    auto* card = new Card(parent);
    card->body()->setSpacing(space::l);
    card->body()->addWidget(new SectionHeader(tr("Safety")));
    m_minutes = new QSpinBox;
    m_minutes->setObjectName(QStringLiteral("settingsLockMinutes"));
    m_minutes->setRange(1, 60);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setMaximumWidth(kField);
    // Its least height knows nothing of the style's padding: on a long page its hint would lie over it.
    m_minutes->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_minutes->setValue(m_host.lockMinutes());
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) { m_host.setLockMinutes(minutes); });
    card->body()->addWidget(new FormRow(tr("Lock after"), m_minutes, tr("Without mouse or keyboard. Ctrl+L locks at once.")));
    m_custody = makeMuted({});
    m_custody->setObjectName(QStringLiteral("settingsCustody"));
    m_custody->setWordWrap(true);
    card->body()->addWidget(m_custody);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    const auto add = [&](const QString& text, const char* name, auto open) {
        auto* button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, open);
        buttons->addWidget(button);
    };
    add(tr("Change passphrase…"), "settingsChangePassphrase", [this] {
        auto* dialog = new PassphraseDialog(m_host, this);
        connect(dialog, &QDialog::accepted, this, &SettingsWorkspace::passphraseChanged);
        connect(dialog, &QDialog::accepted, this, &SettingsWorkspace::askCustody);
        dialog->open();
    });
    add(tr("New recovery code…"), "settingsNewCode", [this] {
        auto* dialog = new RecoveryDialog(m_host, RecoveryDialog::Wish::newCode, this);
        connect(dialog, &QDialog::accepted, this, &SettingsWorkspace::recoveryCodeChanged);
        dialog->open();
    });
    add(tr("Change the key…"), "settingsChangeKey", [this] { (new RecoveryDialog(m_host, RecoveryDialog::Wish::newKey, this))->open(); });
    buttons->addStretch();
    card->body()->addLayout(buttons);
    return card;
}

Card* SettingsWorkspace::makeDevice(QWidget* parent) {
    auto* card = new Card(parent);
    card->body()->setSpacing(space::m);
    card->body()->addWidget(new SectionHeader(tr("This computer")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, 120);
    grid->setColumnStretch(1, 1);
    const DeviceInfo info = m_host.device();
    int row = 0;
    const auto add = [&](const QString& label, const QString& value, const QString& name) {
        grid->addWidget(makeMuted(label), row, 0, Qt::AlignTop);
        QLabel* shown = makeLabel(value);
        shown->setObjectName(name);
        shown->setAccessibleName(QString(label + QStringLiteral(": ") + value));
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        shown->setWordWrap(true);
        grid->addWidget(shown, row++, 1);
    };
    add(tr("Person"), info.role.isEmpty() ? info.person : QString(info.person + QStringLiteral(" · ") + info.role), QStringLiteral("settingsPerson"));
    add(tr("Brand"), info.brand, QStringLiteral("settingsBrand"));
    add(tr("Server"), info.server, QStringLiteral("settingsServer"));
    add(tr("Device"), info.device, QStringLiteral("settingsDevice"));
    add(tr("Folder"), info.folder, QStringLiteral("settingsFolder"));
    add(tr("Version"), info.version, QStringLiteral("settingsVersion"));
    card->body()->addLayout(grid);
    m_aside = new AsideBox(m_host);
    card->body()->addWidget(m_aside);
    auto* support = new QPushButton(tr("Support bundle…"));
    support->setObjectName(QStringLiteral("settingsSupport"));
    support->setToolTip(tr("What whoever helps you needs to know, for you to look at and save"));
    connect(support, &QPushButton::clicked, this, [this] { m_host.openSupport(); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(support);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    return card;
}

void SettingsWorkspace::retellTimes() {
    if (!m_active) return;
    if (m_devices) m_devices->refresh();
    if (m_invitations) m_invitations->refresh();
    if (m_audit) m_audit->refresh();
}

void SettingsWorkspace::activate() {
    m_active = true;
    m_language->setFocus();
    askCustody();
    m_aside->refresh();
    m_secondStep->refresh();
    m_connection->refresh();
    if (m_devices) m_devices->refresh();
    if (m_invitations) m_invitations->refresh();
    if (m_audit) m_audit->refresh();
}

void SettingsWorkspace::askCustody() {
    item::whenReady(this, m_host.protection(), [this](const Result<store::Protection>& now) {
        setRole(m_custody, QStringLiteral("muted"));
        if (!now) return m_custody->clear();
        switch (*now) {
            case store::Protection::withKeychain:
                return m_custody->setText(tr("The store's key opens with your passphrase together with a secret in this computer's keychain, or with the recovery code."));
            case store::Protection::passphraseAlone:
                return m_custody->setText(tr("The store's key opens with your passphrase alone, made hard to guess (no keychain was available), or with the recovery code."));
            case store::Protection::keychainLost:
                setRole(m_custody, QStringLiteral("danger"));
                return m_custody->setText(tr("This computer's keychain does not give its secret any more, so your passphrase will not open the store again. Unlock the keychain, "
                                             "or press “Change passphrase”, then “I forgot it”, and set a new one with the recovery code."));
        }
    });
}

}  // namespace lianlu::ui
