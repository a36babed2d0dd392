// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/devices_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include "models/item/day_text.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/settings/device_end_dialog.h"
#include "ui/settings/plain_table.h"
#include "ui/settings/second_step_reset_dialog.h"

namespace lianlu::ui {

DevicesCard::DevicesCard(SettingsHost& host, QWidget* parent)
    : Card(parent), m_host(host),
      m_table(makePlainTable(QStringLiteral("devicesTable"), tr("Computers of the team"), {tr("Person"), tr("Computer"), tr("Last sign-in"), tr("State")}, 220)),
      m_state(makeMuted({})), m_error(new InlineError), m_revoke(new QPushButton(tr("Revoke…"))),
      m_wipe(new DangerButton(tr("Revoke and wipe…"))), m_reset(new QPushButton(tr("Take second step off…"))) {
    setObjectName(QStringLiteral("devicesCard"));
    body()->setSpacing(space::m);
    body()->addWidget(new SectionHeader(tr("Computers of the team")));
    auto* why = makeMuted(tr("A computer that is lost or no longer used is revoked here: it can sync no more, hands over unsent work at its next contact, and drops all customers. "
                              "A manager sees those of the own stores' guides and the own ones; head office sees all."));
    why->setWordWrap(true);
    body()->addWidget(why);
    body()->addWidget(m_table);
    m_state->setObjectName(QStringLiteral("devicesState"));
    body()->addWidget(m_state);
    body()->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_revoke->setObjectName(QStringLiteral("devicesRevoke"));
    m_wipe->setObjectName(QStringLiteral("devicesWipe"));
    buttons->addWidget(m_revoke);
    buttons->addWidget(m_wipe);
    m_reset->setObjectName(QStringLiteral("devicesResetSecondStep"));
    m_reset->setToolTip(tr("For the person of this computer, who has lost phone and recovery codes"));
    buttons->addWidget(m_reset);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DevicesCard::choose);
    connect(m_revoke, &QPushButton::clicked, this, [this] { end(false); });
    connect(m_wipe, &QPushButton::clicked, this, [this] { end(true); });
    connect(m_reset, &QPushButton::clicked, this, &DevicesCard::resetSecondStep);
    choose();
}

void DevicesCard::refresh() {
    m_error->clear();
    m_state->setText(tr("Asking the server…"));
    m_state->show();
    item::whenReady(this, m_host.teamDevices(), [this](const Result<std::vector<TeamDevice>>& found) {
        m_state->hide();
        if (found) return fill(*found);
        if (serverIsAway(found.error())) return m_error->showText(tr("The server cannot be reached now. The list is read online only."), Tone::warning);
        m_error->showError(found.error());
    });
}

void DevicesCard::fill(const std::vector<TeamDevice>& devices) {
    m_devices = devices;
    m_table->setRowCount(static_cast<int>(devices.size()));
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& device = m_devices[static_cast<std::size_t>(row)];
        const auto when = [&locale](const QDateTime& time) { return item::momentText(time, locale); };
        const QString state = !device.wiped.isNull()         ? tr("Wiped %1").arg(when(device.wiped))
                              : !device.wipeOrdered.isNull() ? tr("To be wiped at its next contact")
                              : !device.revoked.isNull()     ? tr("Revoked %1").arg(when(device.revoked))
                              : device.thisOne               ? tr("This computer")
                                                             : tr("In use");
        const QString name = device.platform.isEmpty() ? device.name : QString(device.name + QStringLiteral(" · ") + device.platform);
        setPlainRow(*m_table, row, {device.person, name, when(device.lastSeen), state});
    }
    choose();
}

void DevicesCard::choose() {
    const int row = m_table->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(m_devices.size()) && !m_table->selectedItems().isEmpty();
    const auto* device = chosen ? &m_devices[static_cast<std::size_t>(row)] : nullptr;
    m_revoke->setEnabled(device && device->revoked.isNull());
    m_wipe->setEnabled(device && device->wipeOrdered.isNull());
    // One's own is taken off with a code, on whichever computer it stands.
    const auto own = std::find_if(m_devices.begin(), m_devices.end(), [](const TeamDevice& one) { return one.thisOne; });
    m_reset->setEnabled(device && !device->thisOne && (own == m_devices.end() || own->staff != device->staff));
}

void DevicesCard::resetSecondStep() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_devices.size())) return;
    (new SecondStepResetDialog(m_host.account(), m_devices[static_cast<std::size_t>(row)], this))->open();
}

void DevicesCard::end(bool wipe) {
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_devices.size())) return;
    auto* dialog = new DeviceEndDialog(m_host, m_devices[static_cast<std::size_t>(row)], wipe, this);
    connect(dialog, &QDialog::accepted, this, &DevicesCard::refresh);
    dialog->open();
}

}  // namespace lianlu::ui
