// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/form_dialog.h"
#include "ui/settings/settings_host.h"

namespace lianlu::ui {

//! \brief Says what will become of a computer, and does it.
class DeviceEndDialog : public FormDialog {
    Q_OBJECT
public:
    DeviceEndDialog(SettingsHost& host, const TeamDevice& device, bool wipe, QWidget* parent);

protected:
    void submit() override;

private:
    SettingsHost& m_host;
    QString m_id;
    bool m_wipe;
};

}  // namespace lianlu::ui
