// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/device_end_dialog.h"

#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"

namespace lianlu::ui {

DeviceEndDialog::DeviceEndDialog(SettingsHost& host, const TeamDevice& device, bool wipe, QWidget* parent)
    : FormDialog(wipe ? tr("Revoke and wipe this computer") : tr("Revoke this computer"), tr("%1, used by %2").arg(device.name, device.person),
                 wipe ? tr("Revoke and wipe") : tr("Revoke"), parent),
      m_host(host), m_id(device.id), m_wipe(wipe) {
    setObjectName(QStringLiteral("deviceEndDialog"));
    primary()->setObjectName(QStringLiteral("deviceEndDo"));
    setMinimumWidth(480);
    auto* words = makeLabel(wipe ? tr("It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and then destroys its keys and all it "
                                      "holds. This cannot be undone; the person can set it up anew.")
                                 : tr("It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and drops all customers. This cannot be "
                                      "undone; the person can set it up anew."));
    words->setWordWrap(true);
    body()->addWidget(words);
    if (device.thisOne) problem()->showText(tr("This is the computer you are sitting at."), Tone::warning);
}

void DeviceEndDialog::submit() {
    problem()->clear();
    setBusy(true);
    item::whenReady(this, m_host.endDevice(m_id, m_wipe), [this](const Result<TeamDevice>& ended) {
        setBusy(false);
        if (ended) return accept();
        if (serverIsAway(ended.error())) return problem()->showText(tr("The server cannot be reached now. Computers are revoked online only."));
        problem()->showError(ended.error());
    });
}

}  // namespace lianlu::ui
